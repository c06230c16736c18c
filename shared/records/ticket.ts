import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  optionalPlainDateSchema,
  optionalText,
  requiredLine,
} from './fields.ts'
import { ticketStages, ticketStates } from './ticket-states.ts'

export { ticketStages, ticketStates }

export const ticketStateSchema = z.enum(ticketStates)

export type TicketState = z.infer<typeof ticketStateSchema>

export const ticketStageSchema = z.enum(ticketStages)

export type TicketStage = z.infer<typeof ticketStageSchema>

/** What the customer tells and hands over. */
export const visitDetailsSchema = z.object({
  /** In the customer's words. */
  whatHappened: optionalText(4000).pipe(z.string().min(1, 'required')),
  /** Empty while nobody knows the day. */
  incidentOn: optionalPlainDateSchema,
  accessories: z.array(requiredLine(80)).max(50),
  condition: optionalText(2000),
})

export type VisitDetails = z.infer<typeof visitDetailsSchema>

export const ticketSchema = z.object({
  id: idSchema,
  number: z.string(),
  state: ticketStateSchema,
  /** The screen on which the ticket was left. */
  stage: ticketStageSchema,
  deviceId: idSchema,
  customerId: idSchema,
  /** Serial number of the unit that came in: the device may have got another one since. */
  serialNumber: z.string(),
  ...visitDetailsSchema.shape,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export type Ticket = z.infer<typeof ticketSchema>

/** One row of the ticket list. */
export const ticketRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  state: ticketStateSchema,
  stage: ticketStageSchema,
  model: z.string(),
  serialNumber: z.string(),
  customerName: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export type TicketRow = z.infer<typeof ticketRowSchema>
