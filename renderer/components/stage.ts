import type { CallOutput } from '../../shared/ipc/contract.ts'
import type { TicketStage } from '../../shared/records/ticket.ts'

/** Everything about one ticket, as the stages get it. */
export type TicketView = CallOutput<'tickets.read'>

/** What each stage's screen (default export of `screens/<stage>/<stage>-screen.tsx`) is given. */
export interface StageProps {
  readonly view: TicketView
}

export function stagePath(ticketId: string, stage: TicketStage): string {
  return `/tickets/${ticketId}/${stage}`
}

/** Whether the work of a stage is done, for the mark in the header. */
export function isStageDone(view: TicketView, stage: TicketStage): boolean {
  switch (stage) {
    case 'intake':
      return true
    case 'diagnosis':
      return view.quotes.length > 0
    case 'decision':
      return view.decision !== null
    case 'shipping':
      return view.ticket.state === 'shipped'
  }
}
