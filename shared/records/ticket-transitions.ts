import type { TicketState } from './ticket.ts'

/** What is done to a ticket. */
export type TicketAction =
  | 'change-intake'
  | 'record-diagnosis'
  | 'issue-quote'
  | 'approve'
  | 'decline'
  | 'save-shipment'
  | 'print-label'
  | 'note-failed-label'
  | 'sign-decision'
  | 'note-sheet'
  | 'note-replacement'

type Transitions = Readonly<
  Record<TicketAction, Readonly<Partial<Record<TicketState, TicketState>>>>
>

/** What leads where. A state that is missing in a row does not allow the action. */
const ticketTransitions: Transitions = {
  'change-intake': {
    received: 'received',
    diagnosing: 'diagnosing',
    quoted: 'quoted',
    approved: 'approved',
    declined: 'declined',
  },
  'record-diagnosis': {
    received: 'diagnosing',
    diagnosing: 'diagnosing',
    quoted: 'quoted',
    approved: 'approved',
    declined: 'declined',
  },
  // A new quote asks the customer again, also after a decision: more damage may show up on the way.
  'issue-quote': {
    received: 'quoted',
    diagnosing: 'quoted',
    quoted: 'quoted',
    approved: 'quoted',
    declined: 'quoted',
  },
  // Without a quote too: a warranty repair costs nothing, and a replacement has its own fee.
  approve: {
    received: 'approved',
    diagnosing: 'approved',
    quoted: 'approved',
    approved: 'approved',
    declined: 'approved',
  },
  decline: {
    received: 'declined',
    diagnosing: 'declined',
    quoted: 'declined',
    approved: 'declined',
    declined: 'declined',
  },
  'save-shipment': {
    received: 'received',
    diagnosing: 'diagnosing',
    quoted: 'quoted',
    approved: 'approved',
    declined: 'declined',
    shipped: 'shipped',
  },
  // A label can be printed again, for the first one may be torn.
  'print-label': { approved: 'shipped', declined: 'shipped', shipped: 'shipped' },
  // After shipping too: the paper may come back with the customer's copy.
  'sign-decision': { approved: 'approved', declined: 'declined', shipped: 'shipped' },
  // A sheet of an old version is printed while a new quote waits for its answer, too.
  'note-sheet': {
    received: 'received',
    diagnosing: 'diagnosing',
    quoted: 'quoted',
    approved: 'approved',
    declined: 'declined',
    shipped: 'shipped',
  },
  'note-failed-label': { approved: 'approved', declined: 'declined', shipped: 'shipped' },
  // After shipping too: a serial number that was forgotten or misread is put right.
  'note-replacement': { approved: 'approved', shipped: 'shipped' },
}

/** The state after the action, or undefined when a ticket in this state does not allow it. */
export function stateAfter(action: TicketAction, state: TicketState): TicketState | undefined {
  return ticketTransitions[action][state]
}
