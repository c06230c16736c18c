import { useTranslation } from 'react-i18next'
import type { TicketState } from '../../shared/records/ticket.ts'

const signs: Readonly<Record<TicketState, string>> = {
  received: '○',
  diagnosing: '◔',
  quoted: '◑',
  approved: '✓',
  declined: '✕',
  shipped: '→',
}

/** Where a ticket stands: a sign and a word, never colour alone. */
export function StateMark({ state }: { readonly state: TicketState }) {
  const { t } = useTranslation('window')
  return (
    <span className={`state-mark state-mark-${state}`}>
      <span className="state-mark-sign" aria-hidden="true">
        {signs[state]}
      </span>
      {t(`state.${state}`)}
    </span>
  )
}
