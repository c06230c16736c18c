import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { useCall } from '../../components/use-call.ts'
import { useFormats } from '../../components/use-settings.ts'
import { eventValues } from './event-values.ts'
import './history.css'

/** Everything that was done to a ticket, newest first; nothing in it can be changed. */
export default function HistoryDrawer(props: {
  readonly ticketId: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['tickets', 'window'])
  const errorText = useErrorText()
  const formats = useFormats()
  const { data: events, error } = useCall('tickets.history', { ticketId: props.ticketId })
  const newestFirst = [...(events ?? [])].sort((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <Dialog kind="drawer" title={t('window:history.title')} onClose={props.onClose}>
      {error === null ? null : <p role="alert">{errorText(error)}</p>}
      {events?.length === 0 ? <p>{t('window:history.empty')}</p> : null}
      <ol className="history">
        {newestFirst.map((event) => (
          <li key={event.id} className="history-event">
            <p>{t(`event.${event.kind}`, eventValues(event, formats))}</p>
            {event.detail['againstRecommendation'] === true ? (
              <p className="history-against">{t('event-against')}</p>
            ) : null}
            <p className="history-by">
              {t('window:history.by', { who: event.who, when: formats.instant(event.at) })}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
