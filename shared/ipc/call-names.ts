import type { CallName } from './contract.ts'

/**
 * The contract's names without its schemas: all that the preload may know, and small enough for it.
 * The type makes a name that is missing or too much here a compile error.
 */
const names: Readonly<Record<CallName, true>> = {
  'app.ping': true,
  'app.info': true,
  'app.report-fault': true,
  'settings.read': true,
  'settings.save': true,
  'session.read': true,
  'session.save': true,
  'drafts.read': true,
  'drafts.save': true,
  'drafts.discard': true,
  'models.list': true,
  'tickets.list': true,
  'tickets.read': true,
  'tickets.history': true,
  'tickets.leave-at': true,
  'intake.find-serial': true,
  'intake.find-customers': true,
  'intake.log': true,
  'intake.change': true,
  'diagnosis.record': true,
  'quotes.issue': true,
  'decision.read': true,
  'decision.choose': true,
  'sheet.sign': true,
  'sheet.save-pdf': true,
  'sheet.print': true,
  'decision.answer': true,
  'cards.list': true,
  'cards.check': true,
  'plans.list': true,
  'plans.read': true,
  'plans.register': true,
  'plans.note-step': true,
  'plans.extend': true,
  'plans.claim-reward': true,
  'replacement.read': true,
  'replacement.note': true,
  'shipping.preview': true,
  'shipping.save': true,
  'shipping.print': true,
  'shipping.save-pdf': true,
  'printers.list': true,
  'catalogue.read': true,
  'catalogue.enter': true,
  'catalogue.withdraw': true,
  'redeciding.read': true,
  'redeciding.changes': true,
  'redeciding.start': true,
  'redeciding.cancel': true,
  'sample-data.create': true,
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(names, name)
}

/** The one channel on which the window asks, and the one on which it hears of changes. */
export const callChannel = 'carebench:call'
export const changeChannel = 'carebench:changed'
