import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type { Decision } from '../../../shared/records/decision.ts'
import type { QuoteVersion } from '../../../shared/records/quote.ts'
import { useFormats } from '../../components/use-settings.ts'
import { sacrificeOf } from './plan-facts.ts'
import { useRuleSentence } from './rule-sentences.ts'

type Option = Decision['options'][number]
/** Whole sentences, the most important first. */
type Details = readonly string[]

/** What a card says below its price: why not, or what is in it. */
export function useOptionDetails(): (option: Option, decision: DecisionView) => Details {
  const { t } = useTranslation('decision')
  const sentence = useRuleSentence()
  const repair = useRepairDetails()
  const replacement = useReplacementDetails()
  return (option, decision) => {
    if (option.available === 'no') {
      return decision.explanation.reasons
        .filter((reason) => reason.option === option.kind)
        .map((reason) => sentence(`reasons.${reason.code}`, reason.values))
    }
    switch (option.kind) {
      case 'warranty-repair':
        return [t(`option.details.warranty-${option.available}`)]
      case 'repair':
        return repair(decision.quote)
      case 'replacement':
        return option.available === 'unknown'
          ? [t('option.details.replacement-unknown')]
          : replacement(decision)
    }
  }
}

function useRepairDetails(): (quote: QuoteVersion | null) => Details {
  const { t } = useTranslation('decision')
  const { day } = useFormats()
  return (quote) => {
    if (quote === null) return [t('option.details.no-quote')]
    const { version, validUntil, lines } = quote
    const shown = lines.slice(0, 2).map(({ description }) => description)
    const more = lines.length - shown.length
    const list = shown.join(', ')
    return [
      t('option.details.quote', { version, day: day(validUntil) }),
      more > 0
        ? t('option.details.lines-more', { list, count: more })
        : list === ''
          ? ''
          : `${list}.`,
    ]
  }
}

function useReplacementDetails(): (decision: DecisionView) => Details {
  const { t } = useTranslation('decision')
  return (decision) => {
    const { coverage, shippingPaidBy, warnings } = decision.result
    const stay = sacrificeOf(decision)?.stay ?? null
    const region = decision.case.coverage?.region ?? ''
    return [
      coverage === null
        ? ''
        : t('option.details.use', { count: coverage.nextFeeOrdinal, ordinal: true }),
      t(`option.details.shipping-${shippingPaidBy}`, { region }),
      stay === null ? '' : t('option.details.stay', { count: stay }),
      warnings.length === 0 ? '' : t('option.details.warnings', { count: warnings.length }),
    ]
  }
}
