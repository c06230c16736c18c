import { useState, type ReactNode } from 'react'

/** A part that may stay empty, folded until it is wanted or something in it needs a look. */
export function Fold(props: {
  readonly title: string
  /** What is inside, for the folded line. */
  readonly summary?: string
  readonly startOpen: boolean
  readonly forceOpen: boolean
  readonly children: ReactNode
}) {
  const [open, setOpen] = useState(props.startOpen)
  return (
    <details
      className="fold"
      open={open || props.forceOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="fold-title">
        {props.title} <span className="fold-summary">{props.summary}</span>
      </summary>
      <div className="fold-inside">{props.children}</div>
    </details>
  )
}
