import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { ticketStages } from '../../shared/records/ticket-states.ts'
import type { TicketStage } from '../../shared/records/ticket.ts'
import { Kbd } from './kbd.tsx'
import { SerialChain } from './serial-chain.tsx'
import { isStageDone, stagePath, type TicketView } from './stage.ts'
import { useModelName } from './use-settings.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Whose device this is, and how far its visit has come; Alt+1..4 go to the stages. */
export function TicketHeader(props: {
  readonly view: TicketView
  readonly stage: TicketStage
  readonly onHistory: () => void
}) {
  const { ticket, device, customer } = props.view
  const { t } = useTranslation('window')
  const modelName = useModelName()
  const [, navigate] = useLocation()
  useShortcuts(
    ticketStages.map((stage, index) => ({
      keys: `Alt ${index + 1}`,
      label: t(`stage.${stage}`),
      run: () => navigate(stagePath(ticket.id, stage)),
    })),
  )
  return (
    <header className="ticket-header">
      <h1 className="ticket-number">{ticket.number}</h1>
      <span className="ticket-model">{modelName(device.model)}</span>
      <span className="ticket-fact">
        {device.serials.length > 1 ? <SerialChain serials={device.serials} /> : ticket.serialNumber}
      </span>
      <span className="ticket-fact ticket-customer name">{customer.name}</span>
      <button
        type="button"
        className="ticket-history"
        aria-keyshortcuts="F4"
        title={t('history.open')}
        onClick={props.onHistory}
      >
        <IconHistory size={16} stroke={1.6} aria-hidden="true" />
        <span className="visually-hidden">{t('history.open')}</span>
        <Kbd>F4</Kbd>
      </button>
      <nav className="stages" aria-label={t('stage.label')}>
        {ticketStages.map((stage, index) => (
          <Link
            key={stage}
            className="stage"
            href={stagePath(ticket.id, stage)}
            aria-current={stage === props.stage ? 'step' : undefined}
            title={`Alt ${index + 1}`}
          >
            {isStageDone(props.view, stage) ? <DoneMark /> : null}
            {t(`stage.${stage}`)}
          </Link>
        ))}
      </nav>
    </header>
  )
}

function DoneMark() {
  const { t } = useTranslation('window')
  return (
    <>
      <span aria-hidden="true">✓ </span>
      <span className="visually-hidden">{t('stage.done')} </span>
    </>
  )
}
