import { exclusionNumbers, emptyDiagnosis, type Diagnosis } from '../../shared/records/diagnosis.ts'
import type { CoverageDetails } from '../../shared/records/coverage.ts'
import type { QuoteLine } from '../../shared/records/quote.ts'
import type { TicketState, VisitDetails } from '../../shared/records/ticket.ts'
import type { Dice } from './dice.ts'

export interface InventedVisit {
  readonly model: 'osmo-pocket-3' | 'osmo-360'
  readonly serialNumber: string
  readonly state: TicketState
  readonly visit: VisitDetails
  readonly coverage: CoverageDetails | null
  readonly diagnosis: Diagnosis
}

const stories = [
  'Dropped on stone, the gimbal hangs to one side.',
  'Does not switch on any more.',
  'The display stays dark.',
  'Fell into water, now it shuts down after a minute.',
  'The lens is scratched.',
  'Records no sound.',
] as const

const parts = [
  ['Gimbal assembly', 38_900],
  ['Display module', 27_500],
  ['Lens module', 31_400],
  ['Main board', 52_000],
  ['Battery', 9900],
] as const

const serialBeginnings: Readonly<Record<InventedVisit['model'], string>> = {
  'osmo-pocket-3': '9SDXN4B',
  'osmo-360': '7XKBM3D',
}

/** One visit that began so many days ago; the longer ago, the likelier it is over. */
export function inventVisit(
  dice: Dice,
  number: number,
  daysAgo: number,
  dayBefore: (days: number) => string,
): InventedVisit {
  const model = dice.chance(0.6) ? 'osmo-pocket-3' : 'osmo-360'
  const activatedDaysAgo = daysAgo + dice.between(5, 600)
  const plan = dice.chance(0.5) ? 'annual' : 'two-year'
  const coverage: CoverageDetails = {
    code: '',
    region: 'EU',
    plan,
    activatedOn: dayBefore(activatedDaysAgo),
    extensions: [],
    uses: dice.chance(0.2) ? [{ incidentOn: dayBefore(activatedDaysAgo - 3) }] : [],
  }
  return {
    model,
    serialNumber: `${serialBeginnings[model]}${String(number).padStart(7, '0')}`,
    state: inventState(dice, daysAgo),
    visit: {
      whatHappened: dice.pick(stories),
      incidentOn: dayBefore(daysAgo + dice.between(0, 4)),
      accessories: ['USB-C cable', 'Protective cover'].slice(0, dice.between(0, 2)),
      condition: 'Light signs of use.',
    },
    coverage: dice.chance(0.7) ? coverage : null,
    diagnosis: inventDiagnosis(dice),
  }
}

function inventState(dice: Dice, daysAgo: number): TicketState {
  if (daysAgo > 30 && dice.chance(0.98)) return 'shipped'
  if (daysAgo < 3) return dice.pick(['received', 'received', 'diagnosing', 'quoted'])
  return dice.pick(['diagnosing', 'quoted', 'quoted', 'approved', 'declined', 'shipped'])
}

function inventDiagnosis(dice: Dice): Diagnosis {
  const diagnosis = emptyDiagnosis('PLN')
  for (const number of exclusionNumbers) diagnosis.exclusions[number] = 'no'
  return {
    ...diagnosis,
    findings: 'Fault reproduced, part to be replaced.',
    cause: dice.chance(0.8) ? 'accident' : 'defect',
    battery: dice.chance(0.97) ? 'intact' : 'damaged',
    quoteLines: inventLines(dice),
  }
}

function inventLines(dice: Dice): QuoteLine[] {
  const [description, unitPriceMinor] = dice.pick(parts)
  const tax = { taxBasisPoints: 2300 } as const
  return [
    { kind: 'part', description, quantityThousandths: 1000, unitPriceMinor, ...tax },
    {
      kind: 'labour',
      description: 'Disassembly, replacement and calibration',
      quantityThousandths: 500 * dice.between(1, 4),
      unitPriceMinor: 12_000,
      ...tax,
    },
  ]
}
