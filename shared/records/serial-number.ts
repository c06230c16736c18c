import { z } from 'zod'

/**
 * Upper case without spaces. The makers publish no format for the handhelds, so nothing that looks
 * like a serial is refused; see `serialNumberWarnings` for what is doubtful.
 */
export const serialNumberSchema = z
  .string()
  .transform(normaliseSerialNumber)
  .pipe(
    z
      .string()
      .min(1, 'required')
      .max(40, 'too-long')
      .regex(/^[0-9A-Z\-./_]+$/, 'serial-characters'),
  )

/** `" 9sdx n4b0 "` → `9SDXN4B0`. */
export function normaliseSerialNumber(text: string): string {
  return text.replace(/\s/g, '').toUpperCase()
}

export type SerialNumberWarning = 'serial-letter-o' | 'serial-letter-i'

/** Letters that are more often a misread 0 or 1: worth a second look, never a refusal. */
export function serialNumberWarnings(serialNumber: string): SerialNumberWarning[] {
  const normalised = normaliseSerialNumber(serialNumber)
  const warnings: SerialNumberWarning[] = []
  if (normalised.includes('O')) warnings.push('serial-letter-o')
  if (normalised.includes('I')) warnings.push('serial-letter-i')
  return warnings
}
