import type { SentenceValues } from '../plan-rules/explanation.ts'
import type { DecimalAmount } from '../records/decision-case.ts'
import { parseAmount, type Money } from '../records/money.ts'
import type { Pen } from './document-pen.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const price = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/

/** The values of a sentence of the rules, its days and prices as the reader writes them. */
export function readable(values: SentenceValues, pen: Pen): SentenceValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? readableText(value, pen) : value,
    ]),
  )
}

function readableText(text: string, pen: Pen): string {
  if (isoDay.test(text)) return pen.day(text)
  const [, amount, currency] = price.exec(text) ?? []
  if (amount === undefined || currency === undefined) return text
  return pen.money(toMoney({ amount, currency }))
}

/** An amount out of the rules as money: it was written by a program, so it can be read. */
export function toMoney({ amount, currency }: DecimalAmount): Money {
  const parsed = parseAmount(amount, currency)
  if ('fault' in parsed) throw new Error(`The rules gave an amount that is none: ${amount}`)
  return { minor: parsed.minor, currency }
}
