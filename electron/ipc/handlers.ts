import type { CallName, CallOutput, CallRequest, ChangeTopic } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Bench } from '../services/bench.ts'
import { findTickets } from '../services/find-tickets.ts'
import { discardDraft, openDraft, saveDraft } from '../services/keep-drafts.ts'
import { leaveTicketAt, openSession, saveSession } from '../services/keep-session.ts'
import { listModels } from '../services/list-models.ts'
import { openSettings } from '../services/open-settings.ts'
import { reportFault } from '../services/report-fault.ts'
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
  'settings.save': writes(
    later(async () => (await import('../services/save-settings.ts')).saveSettings),
    'settings',
  ),
  'session.read': reads(openSession),
  'session.save': writes(saveSession),

  'drafts.read': reads(openDraft),
  // Whoever saves a draft is typing in it: telling them to read it again would disturb.
  'drafts.save': writes(saveDraft),
  'drafts.discard': writes(discardDraft, 'drafts'),

  'models.list': reads(listModels),

  'tickets.list': reads(findTickets),
  'tickets.read': remembers(
    later(async () => (await import('../services/open-ticket.ts')).openTicket),
  ),
  'tickets.history': reads(
    later(async () => (await import('../services/open-ticket.ts')).openHistory),
  ),
  'tickets.leave-at': writes(leaveTicketAt),

  'intake.find-serial': reads(
    later(async () => (await import('../services/find-known.ts')).findSerial),
  ),
  'intake.find-customers': reads(
    later(async () => (await import('../services/find-known.ts')).findCustomers),
  ),
  'intake.log': writes(
    later(async () => (await import('../services/log-device.ts')).logDevice),
    'tickets',
    'drafts',
  ),
  'intake.change': writes(
    later(async () => (await import('../services/change-intake.ts')).changeIntake),
    'tickets',
    'drafts',
  ),

  'diagnosis.record': writes(
    later(async () => (await import('../services/record-diagnosis.ts')).recordDiagnosis),
    'tickets',
    'drafts',
  ),
  'quotes.issue': writes(
    later(async () => (await import('../services/issue-quote.ts')).issueQuote),
    'tickets',
    'drafts',
  ),

  'decision.read': reads(
    later(async () => (await import('../services/decide-outcome.ts')).readDecision),
  ),
  'cards.list': reads(later(async () => (await import('../services/check-card.ts')).listCards)),
  'cards.check': reads(
    later(async () => (await import('../services/check-card.ts')).checkCardState),
  ),
  'decision.answer': writes(
    later(async () => (await import('../services/answer-question.ts')).answerQuestion),
    'tickets',
  ),
  'decision.choose': writes(
    later(async () => (await import('../services/decide-outcome.ts')).chooseOutcome),
    'tickets',
  ),

  'plans.list': reads(later(async () => (await import('../services/list-plans.ts')).listPlans)),
  'plans.read': reads(later(async () => (await import('../services/read-plan.ts')).readPlan)),
  'plans.register': writes(
    later(async () => (await import('../services/register-plan.ts')).registerPlan),
    'tickets',
  ),
  'plans.note-step': writes(
    later(async () => (await import('../services/note-plan-step.ts')).notePlanStep),
    'tickets',
  ),
  'plans.extend': writes(
    later(async () => (await import('../services/extend-plan.ts')).extendPlan),
    'tickets',
  ),
  'plans.claim-reward': writes(
    later(async () => (await import('../services/extend-plan.ts')).claimReward),
    'tickets',
  ),
  'replacement.read': reads(
    later(async () => (await import('../services/replace-unit.ts')).readReplacement),
  ),
  'replacement.note': writes(
    later(async () => (await import('../services/replace-unit.ts')).noteReplacement),
    'tickets',
  ),

  'sheet.sign': writes(
    later(async () => (await import('../services/sign-decision.ts')).signDecision),
    'tickets',
  ),
  'sheet.save-pdf': writes(
    later(async () => (await import('../services/print-sheet.ts')).saveSheetPdf),
    'tickets',
  ),
  'sheet.print': writes(
    later(async () => (await import('../services/print-sheet.ts')).printSheet),
    'tickets',
    'settings',
  ),

  'shipping.preview': reads(
    later(async () => (await import('../services/ship-device.ts')).previewLabel),
  ),
  'shipping.save': writes(
    later(async () => (await import('../services/ship-device.ts')).saveShipment),
    'tickets',
    'drafts',
  ),
  'shipping.print': writes(
    later(async () => (await import('../services/print-label.ts')).printLabel),
    'tickets',
    'settings',
  ),
  'shipping.save-pdf': writes(
    later(async () => (await import('../services/print-label.ts')).saveLabelPdf),
    'tickets',
  ),
  'printers.list': reads(
    later(async () => (await import('../services/print-label.ts')).listPrinters),
  ),

  'catalogue.read': reads(
    later(async () => (await import('../services/manage-catalogue.ts')).readCatalogue),
  ),
  'catalogue.enter': writes(
    later(async () => (await import('../services/manage-catalogue.ts')).enterTerm),
    'catalogue',
  ),
  'catalogue.withdraw': writes(
    later(async () => (await import('../services/manage-catalogue.ts')).withdrawTerm),
    'catalogue',
  ),
  'redeciding.read': reads(
    later(async () => (await import('../services/redecide-tickets.ts')).readRedeciding),
  ),
  'redeciding.changes': reads(
    later(async () => (await import('../services/redecide-tickets.ts')).listChangedVerdicts),
  ),
  'redeciding.start': writes(
    later(async () => (await import('../services/redecide-tickets.ts')).startRedeciding),
    'redeciding',
  ),
  'redeciding.cancel': writes(
    later(async () => (await import('../services/redecide-tickets.ts')).cancelRedeciding),
    'redeciding',
  ),

  'sample-data.create': writes(
    later(async () => (await import('../services/make-sample-data.ts')).createSampleData),
    'tickets',
    'settings',
  ),
}

type Run<Request, Answer> = (bench: Bench, request: Request) => Answer

/** A service that the first screen does without: it is loaded with the first call. */
function later<Request, Answer>(
  load: () => Promise<Run<Request, Promise<Answer>>>,
): Run<Request, Promise<Answer>> {
  return async (bench, request) => (await load())(bench, request)
}

function reads<Request, Answer>(run: Run<Request, Answer>) {
  return { run, kind: 'read', changes: [] } as const
}

function remembers<Request, Answer>(run: Run<Request, Answer>) {
  return { run, kind: 'remember', changes: [] } as const
}

function writes<Request, Answer>(run: Run<Request, Answer>, ...changes: ChangeTopic[]) {
  return { run, kind: 'write', changes } as const
}
