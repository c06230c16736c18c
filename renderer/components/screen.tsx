import { useRef, type ReactNode } from 'react'
import { useScrolls } from './use-scrolls.ts'

/**
 * The body of a screen: the work in the middle, what is known at the right, the actions below.
 * Each part scrolls by itself; the bar is always there.
 */
export function Screen(props: {
  readonly side?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const work = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(work)
  return (
    <div className="screen">
      <div className="screen-body">
        <div className="screen-work" ref={work} {...(scrolls ? { tabIndex: 0 } : {})}>
          {props.children}
        </div>
        {props.side}
      </div>
      {props.actions}
    </div>
  )
}

/** The narrow panel at the right; below the work where the window is narrow. */
export function SidePanel(props: { readonly label: string; readonly children: ReactNode }) {
  const aside = useRef<HTMLElement>(null)
  const scrolls = useScrolls(aside)
  return (
    <aside
      className="side-panel"
      aria-label={props.label}
      ref={aside}
      {...(scrolls ? { tabIndex: 0 } : {})}
    >
      {props.children}
    </aside>
  )
}

/** The bar at the foot of a screen. One `primary` button at most; `note` stands at its right end. */
export function ActionBar(props: { readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="action-bar">
      <div className="action-bar-buttons">{props.children}</div>
      <div className="action-bar-note" role="status">
        {props.note}
      </div>
    </div>
  )
}
