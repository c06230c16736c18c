import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import { QuotedClause } from '../../components/citation.tsx'
import { Panel } from '../../components/panel.tsx'
import { useFormats, useToday } from '../../components/use-settings.ts'
import { renewalAdviceOf } from './renewal-advice.ts'
import { useRuleSentence } from './rule-sentences.ts'

/** Whether to extend the plan, until when, what it brings, and which clause says so. */
export function RenewalPanel({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('advice')
  const { day } = useFormats()
  const sentence = useRuleSentence()
  const { reason, until, days, isSoon, offer, because, citations } = renewalAdviceOf(
    decision,
    useToday(),
  )
  return (
    <Panel title={t('renewal.title')}>
      <div className="renewal">
        <p>{sentence(`renewal.${reason}`, until === null ? {} : { day: until })}</p>
        {days === null || !isSoon ? null : (
          <p className="runs-out">{t('renewal.days', { count: days })}</p>
        )}
        {because === null ? null : <p>{t(`renewal.because.${because}`)}</p>}
        {offer === null ? null : (
          <p>{t('renewal.brings', { count: offer.replacements, day: day(offer.coveredUntil) })}</p>
        )}
        <QuotedClause citations={citations} />
      </div>
    </Panel>
  )
}
