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
  /** `remember`: the same answer is given again until something is written. */
  readonly kind: 'read' | 'remember' | 'write'
  /** What the window reads again after the call, also after a refusal: a failed print is noted. */
  readonly changes: readonly ChangeTopic[]
}

export type Handlers = { readonly [Name in CallName]: Handler<Name> }

/** Every call of the contract with the service that answers it. */
export const handlers: Handlers = {
  'app.ping': reads(() => Promise.resolve(success(null))),
  'app.info': reads(tellAboutBench),
  'app.report-fault': reads(reportFault),

  'settings.read': remembers(openSettings),
  'settings.save': writes(saveSettings, 'settings'),
  'session.read': reads(openSession),
  'session.save': writes(saveSession),

  'drafts.read': reads(openDraft),
  // Whoever saves a draft is typing in it: telling them to read it again would disturb.
  'drafts.save': writes(saveDraft),
  'drafts.discard': writes(discardDraft, 'drafts'),

  'models.list': reads(listModels),

  'tickets.list': reads(findTickets),
  'tickets.read': remembers(openTicket),
  'tickets.history': reads(openHistory),
  'tickets.leave-at': writes(leaveTicketAt),

  'intake.find-serial': reads(findSerial),
  'intake.find-customers': reads(findCustomers),
  'intake.log': writes(logDevice, 'tickets', 'drafts'),
  'intake.change': writes(changeIntake, 'tickets', 'drafts'),

  'diagnosis.record': writes(recordDiagnosis, 'tickets', 'drafts'),
  'quotes.issue': writes(issueQuote, 'tickets', 'drafts'),

  'decision.read': reads(readDecision),
  'decision.choose': writes(chooseOutcome, 'tickets'),

  'shipping.preview': reads(previewLabel),
  'shipping.save': writes(saveShipment, 'tickets', 'drafts'),
  'shipping.print': writes(printLabel, 'tickets', 'settings'),
  'shipping.save-pdf': writes(saveLabelPdf, 'tickets'),
  'printers.list': reads(listPrinters),

  'sample-data.create': writes(createSampleData, 'tickets', 'settings'),
}

type Run<Request, Answer> = (bench: Bench, request: Request) => Answer

function reads<Request, Answer>(run: Run<Request, Answer>) {
  return { run, kind: 'read', changes: [] } as const
}

function remembers<Request, Answer>(run: Run<Request, Answer>) {
  return { run, kind: 'remember', changes: [] } as const
}

function writes<Request, Answer>(run: Run<Request, Answer>, ...changes: ChangeTopic[]) {
  return { run, kind: 'write', changes } as const
}
