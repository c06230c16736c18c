/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/** `Łukasz Żółć` → `lukasz zolc`: what search compares, so that nobody needs the right letters. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøħıßæœþð]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `+48 600-123 456` → `48600123456`. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
