const focusable =
  'input:not([type=hidden], :disabled, [tabindex="-1"]), textarea:not(:disabled), ' +
  'select:not(:disabled), button:not(:disabled, [tabindex="-1"]), a[href]'

/** The stops of the Tab key inside `root`, one for a group of radio buttons. */
function stops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.checkVisibility() && !isPassedRadio(element),
  )
}

function isPassedRadio(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) {
    return false
  }
  const group = [...document.getElementsByName(element.name)]
  const checked = group.some((radio) => radio instanceof HTMLInputElement && radio.checked)
  return checked || group[0] !== element
}

/**
 * Moves from an element (or a group with several inputs) to the next thing that takes input in the
 * same form; buttons between are passed, the form's own last button is not.
 */
export function focusNextField(from: HTMLElement): void {
  const root = from.closest('form, [data-form]') ?? document
  const following = stops(root).filter(
    (element) =>
      !from.contains(element) &&
      (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  const next = following.find((element) => !(element instanceof HTMLButtonElement)) ?? following[0]
  next?.focus()
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') {
    next.select()
  }
}
