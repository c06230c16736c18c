import type { Bench } from '../../electron/services/bench.ts'
import { logDevice } from '../../electron/services/log-device.ts'
import type { Result } from '../../shared/ipc/result.ts'
import { emptyDiagnosis, exclusionNumbers, type Diagnosis } from '../../shared/records/diagnosis.ts'
import type { Intake } from '../../shared/records/intake.ts'
import type { QuoteLine } from '../../shared/records/quote.ts'
import type { ShipmentDetails } from '../../shared/records/shipment.ts'

/** An Osmo Pocket 3 with a two-year plan whose gimbal broke in a fall. */
export function makeIntake(changes: Partial<Intake> = {}): Intake {
  return {
    device: {
      model: 'osmo-pocket-3',
      serialNumber: '9SDXN4B0123K7Q',
      manufacturerWarrantyEndsOn: '',
    },
    visit: {
      whatHappened: 'Fell from a table.',
      incidentOn: '2026-11-18',
      accessories: ['USB-C cable'],
      condition: 'Scratched.',
    },
    customerId: null,
    customer: {
      name: 'Łucja Żółkiewska',
      email: 'lucja@example.com',
      phone: '+48 600-123-456',
      address: {
        street: 'ul. Długa 1',
        line2: '',
        postalCode: '00-001',
        city: 'Warszawa',
        country: 'PL',
      },
      language: '',
    },
    coverage: {
      code: '',
      region: 'EU',
      plan: 'two-year',
      activatedOn: '2026-01-10',
      extensions: [],
      uses: [],
    },
    ...changes,
  }
}

/** Everything answered, nothing excluded, 612.40 PLN with tax. */
export function makeDiagnosis(changes: Partial<Diagnosis> = {}): Diagnosis {
  const diagnosis = emptyDiagnosis('PLN')
  for (const number of exclusionNumbers) diagnosis.exclusions[number] = 'no'
  return {
    ...diagnosis,
    findings: 'Gimbal arm broken.',
    cause: 'accident',
    battery: 'intact',
    repairable: 'yes',
    quoteLines: [makeLine(49_789)],
    ...changes,
  }
}

export function makeLine(unitPriceMinor: number): QuoteLine {
  return {
    kind: 'part',
    description: 'Gimbal assembly',
    quantityThousandths: 1000,
    unitPriceMinor,
    taxBasisPoints: 2300,
  }
}

export function makeShipment(changes: Partial<ShipmentDetails> = {}): ShipmentDetails {
  const { language: _papers, ...recipient } = makeIntake().customer
  return {
    recipient,
    weightGrams: 640,
    lengthMillimetres: 220,
    widthMillimetres: 160,
    heightMillimetres: 90,
    service: 'priority',
    planNote: true,
    ...changes,
  }
}

/** Logs a device and answers the ticket's id. */
export async function logTicket(bench: Bench, changes: Partial<Intake> = {}): Promise<string> {
  return valueOf(await logDevice(bench, makeIntake(changes))).ticketId
}

/** The value of a call that the test takes for granted. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.error)}`)
}
