import { useId, type ReactNode } from 'react'

/** A titled white card with lines of one pixel: the unit of every screen. */
export function Panel(props: {
  readonly title: string
  /** At the right end of the title line. */
  readonly aside?: ReactNode
  readonly className?: string
  /** Without inner space, for tables and lists that reach the edge. */
  readonly flush?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={`panel ${props.className ?? ''}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 className="panel-title" id={id}>
          {props.title}
        </h2>
        {props.aside}
      </div>
      <Card {...(props.flush === true ? { flush: true } : {})}>{props.children}</Card>
    </section>
  )
}

export function Card(props: {
  readonly className?: string
  readonly flush?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={`card ${props.flush === true ? 'card-flush' : ''} ${props.className ?? ''}`}>
      {props.children}
    </div>
  )
}

/** Name and value at the two ends of a line, for the side panel. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

export function Fact(props: {
  readonly name: string
  /** The value below its name: for what is long. */
  readonly stacked?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={`fact ${props.stacked === true ? 'fact-stacked' : ''}`}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** A note that asks for attention: `amber` for what runs out, `loss` for what is lost. */
export function Notice(props: {
  readonly tone: 'plain' | 'amber' | 'loss'
  readonly live?: boolean
  readonly children: ReactNode
}) {
  return (
    <div
      className={`notice notice-${props.tone}`}
      role={props.live === true ? 'status' : undefined}
    >
      {props.children}
    </div>
  )
}
