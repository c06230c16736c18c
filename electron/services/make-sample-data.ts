import type { CallOutput } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { emptyDiagnosis, exclusionNumbers, type Diagnosis } from '../../shared/records/diagnosis.ts'
import type { Intake } from '../../shared/records/intake.ts'
import { defaultSettings } from '../../shared/records/settings.ts'
import type { ShipmentDetails } from '../../shared/records/shipment.ts'
import { findSettings } from '../database/settings-repository.ts'
import { countTicketsInStates, readTicket } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { chooseOutcome, readDecision } from './decide-outcome.ts'
import { issueQuote } from './issue-quote.ts'
import { saveSettings } from './save-settings.ts'
import { logDevice } from './log-device.ts'
import { recordDiagnosis } from './record-diagnosis.ts'
import { sampleCustomers, sampleVisits, type SampleVisit } from './sample-visits.ts'
import { saveShipment } from './ship-device.ts'
import { passOn } from './replace-unit.ts'
import { addDays, dayOf } from './today.ts'

const sampleCentre = {
  name: 'CareBench sample centre',
  phone: '+48 22 555 01 00',
  email: 'bench@example.com',
  address: {
    street: 'ul. Przykładowa 1',
    line2: '',
    postalCode: '00-001',
    city: 'Warszawa',
    country: 'PL',
  },
}

/** Fills an empty bench with visits in every state, made by the very services that people use. */
export async function createSampleData(
  bench: Bench,
): Promise<Result<CallOutput<'sample-data.create'>>> {
  if ((await countTicketsInStates(bench.db, [])) > 0) return refusal('sample-data-not-empty')
  if (!(await findSettings(bench.db))) {
    demand(await saveSettings(bench, { ...defaultSettings, centre: sampleCentre }))
  }
  const customerIds = new Map<number, string>()
  for (const visit of sampleVisits) await replay(bench, visit, customerIds)
  return success({ tickets: sampleVisits.length })
}

/** The visit as it went, each step at its day. */
async function replay(
  bench: Bench,
  visit: SampleVisit,
  customerIds: Map<number, string>,
): Promise<void> {
  const logged = at(bench, visit.loggedDaysAgo)
  const intake = intakeOf(bench, visit, customerIds.get(visit.customer) ?? null)
  const { ticketId } = demand(await logDevice(logged, intake))
  customerIds.set(visit.customer, await customerOf(logged, ticketId))
  const later = at(bench, Math.max(0, visit.loggedDaysAgo - 1))
  const diagnosis = diagnosisOf(visit)
  if (!diagnosis) return
  demand(await recordDiagnosis(later, { ticketId, diagnosis }))
  if (visit.quote) demand(await issueQuote(later, { ticketId, diagnosis }))
  if (!visit.choice) return
  const view = demand(await readDecision(later, { ticketId }))
  const chosen = { ticketId, choice: visit.choice, reason: '', shownHash: view.hash }
  demand(await chooseOutcome(later, chosen))
  if (!visit.isShipped) return
  const shipment = shipmentOf(visit)
  demand(await saveShipment(later, { ticketId, shipment }))
  demand(await noteShipped(later, ticketId))
}

/** No printer is at hand for a sample: its label went into a file. */
function noteShipped(bench: Bench, ticketId: string): Promise<Result<null>> {
  return changeTicket(bench, ticketId, 'print-label', async (change) => {
    await passOn(bench, change)
    return success({ value: null, event: { kind: 'label-saved', detail: { file: 'sample.pdf' } } })
  })
}

function intakeOf(bench: Bench, visit: SampleVisit, customerId: string | null): Intake {
  const customer = sampleCustomers[visit.customer]
  if (!customer) throw new Error(`there is no sample customer ${visit.customer}`)
  const { plan } = visit
  return {
    device: {
      model: visit.model,
      serialNumber: visit.serialNumber,
      manufacturerWarrantyEndsOn:
        visit.warrantyEndsInDays === null ? '' : daysFromToday(bench, visit.warrantyEndsInDays),
    },
    visit: {
      whatHappened: visit.whatHappened,
      incidentOn:
        visit.incidentDaysAgo === null ? '' : daysFromToday(bench, -visit.incidentDaysAgo),
      accessories: [...visit.accessories],
      condition: visit.condition,
    },
    customerId,
    customer,
    coverage: plan && {
      code: '',
      region: 'EU',
      plan: plan.plan,
      activatedOn: daysFromToday(bench, -plan.activatedDaysAgo),
      extensions: [],
      uses: plan.usesDaysAgo.map((days) => ({ incidentOn: daysFromToday(bench, -days) })),
    },
  }
}

function diagnosisOf(visit: SampleVisit): Diagnosis | null {
  const { findings, cause, exclusions, quote } = visit
  if (findings === null) return null
  const diagnosis = emptyDiagnosis(defaultSettings.currency)
  for (const number of exclusions === null ? [] : exclusionNumbers) {
    diagnosis.exclusions[number] = exclusions?.includes(number) ? 'yes' : 'no'
  }
  return {
    ...diagnosis,
    findings,
    cause,
    battery: 'intact',
    repairable: quote === 'not-repairable' ? 'no' : 'yes',
    quoteLines: quote === null || quote === 'not-repairable' ? [] : [...quote],
  }
}

function shipmentOf(visit: SampleVisit): ShipmentDetails {
  const customer = sampleCustomers[visit.customer]
  if (!customer) throw new Error(`there is no sample customer ${visit.customer}`)
  return {
    recipient: customer,
    weightGrams: 640,
    lengthMillimetres: 220,
    widthMillimetres: 160,
    heightMillimetres: 90,
    service: visit.choice === 'replacement' ? 'priority' : 'standard',
    planNote: visit.choice === 'replacement',
  }
}

async function customerOf({ db }: Bench, ticketId: string): Promise<string> {
  return (await readTicket(db, ticketId)).customerId
}

function at(bench: Bench, daysAgo: number): Bench {
  const milliseconds = Date.parse(bench.now()) - daysAgo * 24 * 60 * 60 * 1000
  const instant = new Date(milliseconds).toISOString()
  return { ...bench, now: () => instant }
}

function daysFromToday(bench: Bench, days: number): string {
  return addDays(dayOf(bench.now(), defaultSettings.timeZone), days)
}

/** The samples are ours: one that is refused is a bug. */
function demand<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`a sample was refused: ${JSON.stringify(result.error)}`)
}
