import { z } from 'zod'
import type { Bridge } from '../../shared/ipc/bridge.ts'
import {
  contract,
  type CallInput,
  type CallName,
  type CallOutput,
} from '../../shared/ipc/contract.ts'
import { emptyDiagnosis, exclusionNumbers } from '../../shared/records/diagnosis.ts'
import type { IntakeInput } from '../../shared/records/intake.ts'
import { dayFromToday } from './days.ts'
import type { Technician } from './technician.ts'

declare global {
  interface Window {
    readonly carebench: Bridge
  }
}

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
])

type Outputs = { readonly [Name in CallName]: { readonly output: z.ZodType<CallOutput<Name>> } }
const outputs: Outputs = contract

/** Asks main as the pages do: the quick way to a ticket for stories that begin behind the counter. */
export async function ask<Name extends CallName>(
  technician: Technician,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answered = await technician.page.evaluate(
    async ([call, request]) => {
      const asked: unknown = JSON.parse(request)
      const text: unknown = await Reflect.apply(window.carebench.call, undefined, [call, asked])
      return String(text)
    },
    [name, JSON.stringify(input)] as const,
  )
  const answer = answerSchema.parse(JSON.parse(answered))
  if (answer.ok) return outputs[name].output.parse(answer.value)
  throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
}

export const quickIntake: IntakeInput = {
  device: {
    model: 'osmo-pocket-3',
    serialNumber: '9SDXN4B0123K7Q',
    manufacturerWarrantyEndsOn: '',
  },
  visit: {
    whatHappened: 'Fell into a river.',
    incidentOn: dayFromToday({ days: -2 }),
    accessories: ['Original box'],
    condition: '',
  },
  customerId: null,
  customer: {
    name: 'Łucja Żółkiewska',
    email: 'lucja@example.com',
    phone: '+48 601 555 027',
    address: {
      street: 'ul. Długa 5',
      line2: '',
      postalCode: '80-831',
      city: 'Gdańsk',
      country: 'PL',
    },
  },
  coverage: {
    code: '',
    region: 'EU',
    plan: 'two-year',
    activatedOn: dayFromToday({ months: -6 }),
    extensions: [],
    uses: [],
  },
}

export interface QuickTicket {
  readonly ticketId: string
  readonly number: string
}

export function logQuickly(
  technician: Technician,
  intake: IntakeInput = quickIntake,
): Promise<QuickTicket> {
  return ask(technician, 'intake.log', intake)
}

/** An accident that no exclusion touches, quoted with this one part before tax. */
export async function quoteQuickly(
  technician: Technician,
  ticketId: string,
  part: { readonly description: string; readonly unitPriceMinor: number },
): Promise<void> {
  const diagnosis = emptyDiagnosis('PLN')
  for (const number of exclusionNumbers) diagnosis.exclusions[number] = 'no'
  const line = { kind: 'part', quantityThousandths: 1000, taxBasisPoints: 2300, ...part } as const
  await ask(technician, 'quotes.issue', {
    ticketId,
    diagnosis: { ...diagnosis, cause: 'accident', battery: 'intact', quoteLines: [line] },
  })
}

/** A ticket whose customer has taken the replacement: all that is left is the parcel. */
export function decideQuickly(
  technician: Technician,
  serialNumber = quickIntake.device.serialNumber,
): Promise<QuickTicket> {
  const device = { ...quickIntake.device, serialNumber }
  return decideIntake(technician, { ...quickIntake, device })
}

/** The same, of what came in as it is told. */
export async function decideIntake(
  technician: Technician,
  intake: IntakeInput,
): Promise<QuickTicket> {
  const ticket = await logQuickly(technician, intake)
  const { ticketId } = ticket
  await quoteQuickly(technician, ticketId, { description: 'Mainboard', unitPriceMinor: 45_000 })
  const { hash } = await ask(technician, 'decision.read', { ticketId })
  await ask(technician, 'decision.choose', {
    ticketId,
    choice: 'replacement',
    reason: '',
    shownHash: hash,
  })
  return ticket
}

/** Opens one stage of a ticket, as a link within the window does. */
export async function openStage(
  technician: Technician,
  ticketId: string,
  stage: 'intake' | 'diagnosis' | 'decision' | 'shipping',
): Promise<void> {
  await technician.page.evaluate((hash) => {
    window.location.hash = hash
  }, `/tickets/${ticketId}/${stage}`)
}
