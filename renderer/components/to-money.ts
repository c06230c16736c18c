import type { DecimalAmount } from '../../shared/records/decision-case.ts'
import { parseAmount, type Money } from '../../shared/records/money.ts'

/** An amount of the rules or of a judged fee as money: it was checked before, so it can be read. */
export function toMoney({ amount, currency }: DecimalAmount): Money {
  const parsed = parseAmount(amount, currency)
  if ('fault' in parsed) throw new Error(`The rules gave an amount that is none: ${amount}`)
  return { minor: parsed.minor, currency }
}
