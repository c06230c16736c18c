import type { KeyboardEvent, ReactNode } from 'react'
import { focusNextField } from './focus.ts'

/**
 * A form of a counter: Enter goes to the next field instead of sending (Shift+Enter makes a new
 * line in a text); sending has a shortcut of its own.
 */
export function Form(props: {
  readonly onSubmit: () => void
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <form
      className={`form ${props.className ?? ''}`}
      aria-label={props.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
      onKeyDown={moveOnEnter}
    >
      {props.children}
    </form>
  )
}

function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.altKey) return
  // An open list takes Enter for itself, and says so by preventing the default.
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    event.preventDefault()
    focusNextField(groupOf(target))
  }
}

function groupOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('[role=radiogroup]') ?? element
}
