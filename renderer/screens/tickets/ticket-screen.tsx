import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, useParams } from 'wouter'
import { ticketStages } from '../../../shared/records/ticket-states.ts'
import type { TicketStage } from '../../../shared/records/ticket.ts'
import { call, reportFault } from '../../api.ts'
import { ErrorBoundary } from '../../components/error-boundary.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import type { StageProps } from '../../components/stage.ts'
import { TicketHeader } from '../../components/ticket-header.tsx'
import { useCall } from '../../components/use-call.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { lazyScreen } from '../../lazy-screen.ts'

const HistoryDrawer = lazy(() => import('./history-drawer.tsx'))

const screens: Readonly<Record<TicketStage, ComponentType<StageProps>>> = {
  intake: lazyScreen(() => import('../intake/change-intake-screen.tsx')),
  diagnosis: lazyScreen(() => import('../diagnosis/diagnosis-screen.tsx')),
  decision: lazyScreen(() => import('../decision/decision-screen.tsx')),
  shipping: lazyScreen(() => import('../shipping/shipping-screen.tsx')),
}

/** One ticket: its header, and below it the stage of the address. */
export default function TicketScreen() {
  const { ticketId = '', stage: stageName } = useParams()
  const stage = ticketStages.find((known) => known === stageName)
  return stage === undefined ? (
    <Redirect to={`/tickets/${ticketId}/intake`} replace />
  ) : (
    <Ticket key={ticketId} ticketId={ticketId} stage={stage} />
  )
}

function Ticket({ ticketId, stage }: { readonly ticketId: string; readonly stage: TicketStage }) {
  const { t } = useTranslation('window')
  const errorText = useErrorText()
  const { data: view, error } = useCall('tickets.read', { ticketId })
  const [historyOpen, setHistoryOpen] = useState(false)
  useLeaveAt(ticketId, stage, view !== undefined)
  useShortcuts([{ keys: 'F4', label: t('history.open'), run: () => setHistoryOpen(true) }])

  if (view === undefined) {
    return error === null ? null : <MissingTicket reason={errorText(error)} />
  }
  const Stage = screens[stage]
  return (
    <div className="ticket">
      <TicketHeader view={view} stage={stage} onHistory={() => setHistoryOpen(true)} />
      <ErrorBoundary place={`${ticketId}/${stage}`}>
        <Suspense fallback={<div className="screen" />}>
          <Stage key={stage} view={view} />
        </Suspense>
      </ErrorBoundary>
      {historyOpen ? (
        <Suspense>
          <HistoryDrawer ticketId={ticketId} onClose={() => setHistoryOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** So that the list opens the ticket where it was left. */
function useLeaveAt(ticketId: string, stage: TicketStage, exists: boolean): void {
  useEffect(() => {
    if (exists) call('tickets.leave-at', { ticketId, stage }).catch(reportFault)
  }, [ticketId, stage, exists])
}

function MissingTicket({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('window')
  return (
    <div className="empty-state" role="alert">
      <h1 className="empty-title">{t('ticket-missing')}</h1>
      <p className="empty-text">{reason}</p>
    </div>
  )
}
