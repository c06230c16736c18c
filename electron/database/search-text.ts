import { digitsOf, foldText } from './fold-text.ts'

export interface SearchedPerson {
  readonly name: string
  readonly email: string
  readonly phone: string
}

/** Everything by which a customer is found. */
export function customerSearchText(customer: SearchedPerson): string {
  // The parts stand apart, so that nothing is found across two of them.
  return [foldText(customer.name), foldText(customer.email), digitsOf(customer.phone)].join('\n')
}

/** Everything by which a ticket is found. */
export function ticketSearchText(
  number: string,
  serialNumbers: readonly string[],
  customer: SearchedPerson,
): string {
  return [foldText(number), ...serialNumbers.map(foldText), customerSearchText(customer)].join('\n')
}

export interface SearchTerms {
  /** For the trigram index: three letters or more each; null when there is none such. */
  readonly match: string | null
  /** Shorter parts, which the index cannot find: each must occur in the text. */
  readonly short: readonly string[]
}

/** What to look for, or null when nothing was typed: every part must occur, in any order. */
export function readSearch(search: string): SearchTerms | null {
  const folded = foldText(search)
  if (folded === '') return null
  const parts = [...new Set(folded.split(' '))]
  const long = parts.filter((part) => Array.from(part).length >= 3)
  const short = parts.filter((part) => Array.from(part).length < 3)
  const phone = readPhone(folded)
  // A phone number is written in many ways: its digits as one are looked for as well.
  if (phone !== null) {
    const spelled = long.length > 0 && short.length === 0 ? `(${all(long)}) OR ` : ''
    return { match: `${spelled}${quote(phone)}`, short: [] }
  }
  return { match: long.length > 0 ? all(long) : null, short }
}

function readPhone(folded: string): string | null {
  if (!/^\+?[\d\s().\-/]+$/.test(folded)) return null
  const digits = digitsOf(folded)
  return digits.length >= 5 ? digits : null
}

function all(parts: readonly string[]): string {
  return parts.map(quote).join(' AND ')
}

/** A string of FTS5: nothing in it is an operator. */
function quote(part: string): string {
  return `"${part.replaceAll('"', '""')}"`
}
