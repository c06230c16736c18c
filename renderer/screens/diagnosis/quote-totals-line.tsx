import { useTranslation } from 'react-i18next'
import { useFormats } from '../../components/use-settings.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'
import { useTypedQuote } from './typed-quote.ts'

/** Net, tax and what the customer pays: always in sight, counted while one types. */
export function QuoteTotalsLine(props: {
  readonly form: DiagnosisFormHandle
  readonly currency: string
}) {
  const { t } = useTranslation('diagnosis')
  const { money } = useFormats()
  const { totals, unreadable, repairable } = useTypedQuote(props.form, props.currency)
  return (
    <div className="quote-totals">
      <p className="quote-totals-note">
        {unreadable > 0 ? t('quote.not-counted', { count: unreadable }) : null}
        {unreadable === 0 && !repairable ? t('quote.not-repairable') : null}
      </p>
      <dl className="quote-totals-amounts">
        <div>
          <dt>{t('quote.net')}</dt>
          <dd>{money(totals.net)}</dd>
        </div>
        <div>
          <dt>{t('quote.tax')}</dt>
          <dd>{money(totals.tax)}</dd>
        </div>
        <div className="quote-gross">
          <dt>{t('quote.gross')}</dt>
          <dd>{money(totals.gross)}</dd>
        </div>
      </dl>
    </div>
  )
}
