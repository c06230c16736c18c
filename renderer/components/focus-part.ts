/** Never a button: one that throws a draft away may stand first. */
const inputs = 'input, textarea, select'

/**
 * Puts the focus where another screen asked for it, else on the first input: one comes here to
 * type. In a list of questions the first open one is meant.
 */
export function focusAskedPart(root: HTMLElement | null): void {
  const part = askedPart()
  const asked = part === null ? null : root?.querySelector(`[data-part="${CSS.escape(part)}"]`)
  const found = [...((asked ?? root)?.querySelectorAll<HTMLElement>(inputs) ?? [])]
  const target = asked ? (found.find((input) => !isAnswered(input)) ?? found[0]) : found[0]
  target?.focus()
}

/** The field that a link to this screen named in its state (`<Link state={{ focus }}>`). */
export function askedPart(): string | null {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('focus' in state)) return null
  return typeof state.focus === 'string' ? state.focus : null
}

function isAnswered(input: HTMLElement): boolean {
  if (!(input instanceof HTMLInputElement) || input.type !== 'radio') return false
  const group = input.closest('[role=radiogroup]')
  return group?.querySelector('input:checked') !== null
}
