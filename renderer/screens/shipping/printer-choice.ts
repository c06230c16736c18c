/** The entry of the list that means "a label printer at an address". */
export const RAW_CHOICE = 'raw'
const QUEUE_PREFIX = 'queue:'

export function queueChoice(name: string): string {
  return `${QUEUE_PREFIX}${name}`
}

/** Null: the entry is no queue of the system. */
export function queueNameOf(choice: string): string | null {
  return choice.startsWith(QUEUE_PREFIX) ? choice.slice(QUEUE_PREFIX.length) : null
}

/**
 * What is chosen before anybody chooses: the printer used last while the system knows it, else the
 * address in the settings, else the system's only or first printer.
 */
export function firstChoice(
  printers: readonly { readonly name: string }[],
  last: { readonly name: string; readonly address: string },
): string {
  if (printers.some(({ name }) => name === last.name)) return queueChoice(last.name)
  if (last.address !== '') return RAW_CHOICE
  const [first] = printers
  return first ? queueChoice(first.name) : RAW_CHOICE
}
