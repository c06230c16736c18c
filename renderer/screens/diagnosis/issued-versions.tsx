import { useTranslation } from 'react-i18next'
import type { QuoteVersion } from '../../../shared/records/quote.ts'
import { Panel } from '../../components/panel.tsx'
import { useFormats } from '../../components/use-settings.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'
import { isNewQuote, newestFirst, useTypedQuote } from './typed-quote.ts'

/** What the customer was quoted so far: frozen, newest first. */
export function IssuedVersions(props: {
  readonly form: DiagnosisFormHandle
  readonly currency: string
  readonly issued: readonly QuoteVersion[]
}) {
  const { form, currency, issued } = props
  const { t } = useTranslation('diagnosis')
  const typed = useTypedQuote(form, currency)
  const versions = newestFirst(issued)
  const [newest] = versions
  return (
    <Panel
      title={t('issued.title')}
      className="issued"
      flush
      aside={
        newest ? (
          <span className="issued-state" role="status">
            {isNewQuote(typed, issued)
              ? t('issued.differs', { version: newest.version })
              : t('issued.same', { version: newest.version })}
          </span>
        ) : null
      }
    >
      {newest ? (
        <ol className="issued-list">
          {versions.map((version) => (
            <IssuedVersion key={version.id} version={version} />
          ))}
        </ol>
      ) : (
        <p className="issued-empty">{t('issued.empty')}</p>
      )}
    </Panel>
  )
}

function IssuedVersion({ version }: { readonly version: QuoteVersion }) {
  const { t } = useTranslation('diagnosis')
  const formats = useFormats()
  return (
    <li className="issued-version">
      <span className="issued-name">{t('issued.version', { version: version.version })}</span>
      <span>{formats.instant(version.issuedAt)}</span>
      <span>{t('issued.valid-until', { day: formats.day(version.validUntil) })}</span>
      <span className="issued-total">
        {version.repairable ? formats.money(version.totals.gross) : t('issued.not-repairable')}
      </span>
    </li>
  )
}
