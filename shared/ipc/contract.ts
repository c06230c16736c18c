import { z } from 'zod'
import { caseAnswersSchema } from '../records/case-answers.ts'
import { customerSchema } from '../records/customer.ts'
import { coverageSchema } from '../records/coverage.ts'
import {
  decisionRecordSchema,
  decisionViewSchema,
  customerChoiceSchema,
} from '../records/decision-record.ts'
import { deviceSchema } from '../records/device.ts'
import { diagnosisSchema } from '../records/diagnosis.ts'
import { draftKeySchema, draftSchema } from '../records/draft.ts'
import { idSchema, instantSchema, optionalText } from '../records/fields.ts'
import { intakeSchema } from '../records/intake.ts'
import { knownDeviceSchema } from '../records/known-device.ts'
import { quoteVersionSchema } from '../records/quote.ts'
import { settingsSchema } from '../records/settings.ts'
import { shipmentDetailsSchema, shipmentSchema } from '../records/shipment.ts'
import { printDestinationSchema } from '../records/print-destination.ts'
import { ticketEventSchema } from '../records/ticket-event.ts'
import { ticketSchema, ticketStageSchema } from '../records/ticket.ts'
import { call } from './call.ts'
import { firstScreenCalls } from './first-screen-calls.ts'
import { planCalls } from './plan-calls.ts'
import { catalogueCalls } from './catalogue-calls.ts'
import { cardCalls } from './card-calls.ts'
import { decisionCalls } from './decision-calls.ts'
import { sheetCalls } from './sheet-calls.ts'

/**
 * Every call that the window can make, with what goes in and what comes out. The door in
 * `electron/ipc` parses the input; handlers and `renderer/api.ts` are typed from this map.
 */
export const contract = {
  ...firstScreenCalls,

  'app.info': call(
    z.null(),
    z.object({
      version: z.string(),
      dataFolder: z.string(),
      /** Catalogue files that could not be used, each with its fault. */
      catalogueFaults: z.array(z.string()),
      ticketCount: z.int(),
    }),
  ),
  /** A bug in the window, for the log; no personal data. */
  'app.report-fault': call(
    z.object({ message: z.string().max(2000), stack: z.string().max(8000) }),
    z.null(),
  ),

  'settings.save': call(settingsSchema, settingsSchema),

  'drafts.read': call(z.object({ key: draftKeySchema }), draftSchema.nullable()),
  'drafts.save': call(
    draftSchema.pick({ key: true, value: true }),
    z.object({ savedAt: instantSchema }),
  ),
  'drafts.discard': call(z.object({ key: draftKeySchema }), z.null()),

  'tickets.read': call(
    z.object({ ticketId: idSchema }),
    z.object({
      ticket: ticketSchema,
      device: deviceSchema,
      customer: customerSchema,
      coverage: coverageSchema.nullable(),
      diagnosis: diagnosisSchema,
      quotes: z.array(quoteVersionSchema),
      answers: caseAnswersSchema,
      decision: decisionRecordSchema.nullable(),
      shipment: shipmentSchema.nullable(),
    }),
  ),
  'tickets.history': call(z.object({ ticketId: idSchema }), z.array(ticketEventSchema)),
  'tickets.leave-at': call(z.object({ ticketId: idSchema, stage: ticketStageSchema }), z.null()),

  'intake.find-serial': call(
    z.object({ model: z.string(), serialNumber: z.string().max(60) }),
    knownDeviceSchema.nullable(),
  ),
  'intake.find-customers': call(z.object({ text: z.string().max(200) }), z.array(customerSchema)),
  /** Logs the device: makes the ticket and removes the draft in one transaction. */
  'intake.log': call(intakeSchema, z.object({ ticketId: idSchema, number: z.string() })),
  'intake.change': call(z.object({ ticketId: idSchema, intake: intakeSchema }), z.null()),

  'diagnosis.record': call(z.object({ ticketId: idSchema, diagnosis: diagnosisSchema }), z.null()),
  /** Records the diagnosis and freezes its lines as the next version of the quote. */
  'quotes.issue': call(
    z.object({ ticketId: idSchema, diagnosis: diagnosisSchema }),
    quoteVersionSchema,
  ),

  ...cardCalls,
  ...decisionCalls,
  'decision.read': call(z.object({ ticketId: idSchema }), decisionViewSchema),
  /** Freezes input, verdict and choice; refused when the verdict is no longer the one shown. */
  'decision.choose': call(
    z.object({
      ticketId: idSchema,
      choice: customerChoiceSchema,
      reason: optionalText(1000),
      shownHash: z.string(),
    }),
    decisionRecordSchema,
  ),

  ...sheetCalls,

  ...planCalls,

  'shipping.preview': call(
    z.object({ ticketId: idSchema, shipment: shipmentDetailsSchema }),
    z.object({ svg: z.string(), widthMicrometres: z.int(), heightMicrometres: z.int() }),
  ),
  'shipping.save': call(
    z.object({ ticketId: idSchema, shipment: shipmentDetailsSchema }),
    shipmentSchema,
  ),
  'shipping.print': call(
    z.object({ ticketId: idSchema, destination: printDestinationSchema }),
    z.object({ printer: z.string() }),
  ),
  /** Asks for the file's place with the system's dialog; null when the person closed it. */
  'shipping.save-pdf': call(
    z.object({ ticketId: idSchema }),
    z.object({ path: z.string() }).nullable(),
  ),

  'printers.list': call(
    z.null(),
    z.array(z.object({ name: z.string(), displayName: z.string(), ready: z.boolean() })),
  ),

  ...catalogueCalls,

  'sample-data.create': call(z.null(), z.object({ tickets: z.int() })),
}

export type Contract = typeof contract
export type CallName = keyof Contract
/** What the window passes: before defaults and normalising. */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
/** What the service gets: parsed. */
export type CallRequest<Name extends CallName> = z.output<Contract[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>

/** Sent to the window after a committed change, so that it reads again what it shows. */
export const changeTopics = ['tickets', 'settings', 'drafts', 'catalogue', 'redeciding'] as const
export type ChangeTopic = (typeof changeTopics)[number]
