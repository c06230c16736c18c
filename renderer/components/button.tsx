import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

export interface ButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
  /** `primary` at most once a screen; `quiet` has no frame. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'loss'
  /** Shown on the button; `useShortcuts` makes it work. */
  readonly shortcut?: string
  readonly disabled?: boolean
  /** Busy: still there, but a second press does nothing. */
  readonly busy?: boolean
  readonly label?: string
  readonly autoFocus?: boolean
}

export function Button(props: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${props.tone ?? 'plain'}`}
      disabled={props.disabled ?? false}
      aria-busy={props.busy ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
      {...(props.shortcut === undefined
        ? {}
        : { 'aria-keyshortcuts': props.shortcut.replace('Ctrl', 'Control').replaceAll(' ', '+') })}
      onClick={() => {
        if (props.busy !== true) props.onClick()
      }}
    >
      {props.children}
      {props.shortcut === undefined ? null : <Kbd>{props.shortcut}</Kbd>}
    </button>
  )
}
