import { useTranslation } from 'react-i18next'
import type { SentenceValues } from '../../../shared/plan-rules/explanation.ts'
import { isIsoDay, type Formats } from '../../locale.ts'
import { useFormats } from '../../components/use-settings.ts'
import { toMoney } from '../../components/to-money.ts'

/** Sentences of the plan rules, their days written as people here write them. */
export function useRuleSentence(): (key: string, values: SentenceValues) => string {
  const { t } = useTranslation('rules')
  const formats = useFormats()
  return (key, values) => t(key, readableValues(values, formats))
}

function readableValues(values: SentenceValues, formats: Formats): SentenceValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? readableText(value, formats) : value,
    ]),
  )
}

function readableText(value: string, formats: Formats): string {
  if (isIsoDay(value)) return formats.day(value)
  const [, amount, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value) ?? []
  if (amount === undefined || currency === undefined) return value
  return formats.money(toMoney({ amount, currency }))
}
