const unprintable = /[\p{Cs}\ufffe\uffff]/gu

/**
 * Invisible letters that turn the reading direction around: in an address they hide what is printed.
 * The joiners of Persian and Indic scripts stay.
 */
const directionControls = /[\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g

/** One line of printable text: composed letters, single spaces, nothing that breaks XML or ZPL. */
export function cleanText(text: string): string {
  return text
    .replace(unprintable, '\ufffd')
    .replace(directionControls, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}
