import { useTranslation } from 'react-i18next'
import { ticketStates } from '../../../shared/records/ticket-states.ts'
import { useListStates } from '../../components/list-view.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useFormats } from '../../components/use-settings.ts'

/** The line above the list: which states are shown, and how many tickets that makes. */
export function ListHead({ total }: { readonly total: number | null }) {
  const { t } = useTranslation('tickets')
  const [states, setStates] = useListStates()
  const formats = useFormats()
  return (
    <div className="list-head">
      <h1 className="list-title">{t('title')}</h1>
      <div className="list-filter" role="group" aria-label={t('filter.label')}>
        <button
          type="button"
          className="filter"
          aria-pressed={states.length === 0}
          onClick={() => setStates([])}
        >
          {t('filter.all')}
        </button>
        {ticketStates.map((state) => (
          <button
            key={state}
            type="button"
            className="filter"
            aria-pressed={states.includes(state)}
            onClick={() =>
              setStates(ticketStates.filter((one) => (one === state) !== states.includes(one)))
            }
          >
            <StateMark state={state} />
          </button>
        ))}
      </div>
      <p className="list-count" role="status">
        {total === null ? '' : t('count', { count: total, formatted: formats.number(total) })}
      </p>
    </div>
  )
}
