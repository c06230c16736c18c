const inputs = 'input:checked, input:not([type=radio]), textarea, select, input, button'

/**
 * Puts the focus where another screen asked for it (through the history's state), else on the
 * first input: one comes here to type.
 */
export function focusAskedPart(root: HTMLElement | null): void {
  const part = askedPart()
  const asked = part === null ? null : root?.querySelector(`[data-part="${CSS.escape(part)}"]`)
  const input = (asked ?? root)?.querySelector<HTMLElement>(inputs)
  input?.focus()
}

function askedPart(): string | null {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('focus' in state)) return null
  return typeof state.focus === 'string' ? state.focus : null
}
