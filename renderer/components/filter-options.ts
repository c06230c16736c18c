export interface SelectOption {
  readonly value: string
  readonly label: string
  /** Beside the label, quieter: a code, a unit. */
  readonly note?: string
}

/**
 * The options that every typed word begins a word of, those that begin with the text first.
 * Letters count without their marks: `lodz` finds `Łódź`.
 */
export function filterOptions(
  options: readonly SelectOption[],
  typed: string,
): readonly SelectOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  const whole = words.join(' ')
  const found = options.filter((option) => {
    const parts = fold(`${option.label} ${option.note ?? ''} ${option.value}`).split(/[\s/_-]+/)
    return words.every(
      (word) => parts.some((part) => part.startsWith(word)) || fold(option.label).includes(whole),
    )
  })
  const leading = found.filter((option) => fold(option.label).startsWith(whole))
  return [...leading, ...found.filter((option) => !leading.includes(option))]
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').trim()
}
