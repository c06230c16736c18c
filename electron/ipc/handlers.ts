import type { CallName, CallOutput, CallRequest, ChangeTopic } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Bench } from '../services/bench.ts'
import { changeIntake } from '../services/change-intake.ts'
import { chooseOutcome, readDecision } from '../services/decide-outcome.ts'
import { findCustomers, findSerial } from '../services/find-known.ts'
import { findTickets } from '../services/find-tickets.ts'
import { issueQuote } from '../services/issue-quote.ts'
import { discardDraft, openDraft, saveDraft } from '../services/keep-drafts.ts'
import { leaveTicketAt, openSession, saveSession } from '../services/keep-session.ts'
import { openSettings, saveSettings } from '../services/keep-settings.ts'
import { listModels } from '../services/list-models.ts'
import { logDevice } from '../services/log-device.ts'
import { createSampleData } from '../services/make-sample-data.ts'
import { openHistory, openTicket } from '../services/open-ticket.ts'
import { listPrinters, printLabel, saveLabelPdf } from '../services/print-label.ts'
import { recordDiagnosis } from '../services/record-diagnosis.ts'
import { reportFault } from '../services/report-fault.ts'
import { previewLabel, saveShipment } from '../services/ship-device.ts'
import { tellAboutBench } from '../services/tell-about-bench.ts'

export interface Handler<Name extends CallName> {
  readonly run: (bench: Bench, request: CallRequest<Name>) => Promise<Result<CallOutput<Name>>>
  /** What the window reads again after the call, also after a refusal: a failed print is written down. */
  readonly changes: readonly ChangeTopic[]
}

export type Handlers = { readonly [Name in CallName]: Handler<Name> }

/** Every call of the contract with the service that answers it. */
export const handlers: Handlers = {
  'app.ping': reads(() => Promise.resolve(success(null))),
  'app.info': reads(tellAboutBench),
  'app.report-fault': reads(reportFault),

  'settings.read': reads(openSettings),
  'settings.save': { run: saveSettings, changes: ['settings'] },
  'session.read': reads(openSession),
  'session.save': reads(saveSession),

  'drafts.read': reads(openDraft),
  // Whoever saves a draft is typing in it: telling them to read it again would disturb.
  'drafts.save': reads(saveDraft),
  'drafts.discard': { run: discardDraft, changes: ['drafts'] },

  'models.list': reads(listModels),

  'tickets.list': reads(findTickets),
  'tickets.read': reads(openTicket),
  'tickets.history': reads(openHistory),
  'tickets.leave-at': reads(leaveTicketAt),

  'intake.find-serial': reads(findSerial),
  'intake.find-customers': reads(findCustomers),
  'intake.log': { run: logDevice, changes: ['tickets', 'drafts'] },
  'intake.change': { run: changeIntake, changes: ['tickets', 'drafts'] },

  'diagnosis.record': { run: recordDiagnosis, changes: ['tickets', 'drafts'] },
  'quotes.issue': { run: issueQuote, changes: ['tickets', 'drafts'] },

  'decision.read': reads(readDecision),
  'decision.choose': { run: chooseOutcome, changes: ['tickets'] },

  'shipping.preview': reads(previewLabel),
  'shipping.save': { run: saveShipment, changes: ['tickets', 'drafts'] },
  'shipping.print': { run: printLabel, changes: ['tickets', 'settings'] },
  'shipping.save-pdf': { run: saveLabelPdf, changes: ['tickets'] },
  'printers.list': reads(listPrinters),

  'sample-data.create': { run: createSampleData, changes: ['tickets', 'settings'] },
}

function reads<Request, Answer>(run: (bench: Bench, request: Request) => Answer) {
  return { run, changes: [] }
}
