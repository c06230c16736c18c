/** Why a typed number cannot be taken; the caller names the field's own code for it. */
export type DecimalFault = 'format' | 'negative' | 'decimals' | 'too-large'

/**
 * Reads a number as people type it (`1.5`, `1,5`, `1 200`) as a whole number of the smallest unit:
 * with three digits `1.5` is 1500. Without floating point, so that what is typed is what counts.
 */
export function readDecimal(
  text: string,
  digits: number,
): { readonly value: number } | { readonly fault: DecimalFault } {
  const trimmed = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (/^[-\u2212]\d/.test(trimmed)) return { fault: 'negative' }
  const match = /^(\d*)(?:\.(\d*))?$/.exec(trimmed)
  const whole = match?.[1] ?? ''
  const fraction = match?.[2] ?? ''
  if (!match || whole + fraction === '') return { fault: 'format' }
  const needed = fraction.replace(/0+$/, '')
  if (needed.length > digits) return { fault: 'decimals' }
  const value = Number(whole + needed.padEnd(digits, '0'))
  return Number.isSafeInteger(value) ? { value } : { fault: 'too-large' }
}

/** The way back, without needless zeros: 1500 with three digits is `1.5`. */
export function writeDecimal(value: number, digits: number): string {
  const padded = String(value).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const fraction = padded.slice(padded.length - digits).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}
