import type { CustomerDetails } from '../../shared/records/customer.ts'
import type { CoverageDetails } from '../../shared/records/coverage.ts'
import type { Diagnosis } from '../../shared/records/diagnosis.ts'
import type { CustomerChoice } from '../../shared/records/decision-record.ts'
import type { QuoteLine } from '../../shared/records/quote.ts'

/** Invented people and visits, so that somebody new sees every state. Days count back from today. */
export interface SampleVisit {
  readonly loggedDaysAgo: number
  readonly model: 'osmo-pocket-3' | 'osmo-360'
  readonly serialNumber: string
  /** Index into `sampleCustomers`. */
  readonly customer: number
  readonly whatHappened: string
  readonly incidentDaysAgo: number | null
  readonly condition: string
  readonly accessories: readonly string[]
  readonly plan: SamplePlan | null
  readonly warrantyEndsInDays: number | null
  readonly findings: string | null
  readonly cause: Diagnosis['cause']
  /** Numbers of the exclusions that apply; null: nobody has asked yet. */
  readonly exclusions: readonly (keyof Diagnosis['exclusions'])[] | null
  /** Null: no quote was issued. */
  readonly quote: readonly QuoteLine[] | 'not-repairable' | null
  readonly choice: CustomerChoice | null
  readonly isShipped: boolean
}

interface SamplePlan {
  readonly plan: CoverageDetails['plan']
  readonly activatedDaysAgo: number
  readonly usesDaysAgo: readonly number[]
}

export const sampleCustomers: readonly CustomerDetails[] = [
  person(
    'Małgorzata Wiśniewska',
    '+48 600 100 201',
    'ul. Świętokrzyska 18/4',
    '00-052',
    'Warszawa',
  ),
  person('Łukasz Dąbrowski', '+48 600 100 202', 'ul. Piotrkowska 112', '90-007', 'Łódź'),
  person('Zofia Żurawska', '+48 600 100 203', 'ul. Długa 47/49', '80-831', 'Gdańsk'),
  person('Paweł Gęsicki', '+48 600 100 204', 'Rynek Główny 9', '31-042', 'Kraków'),
  person('Jürgen Weiß', '+49 30 5550 1205', 'Schönhauser Allee 36', '10435', 'Berlin', 'DE'),
  person('Anja Müller-Groß', '+49 89 5550 1206', 'Fraunhoferstraße 11', '80469', 'München', 'DE'),
  person('Žydrūnė Šimkutė', '+370 600 10207', 'Gedimino pr. 22-7', 'LT-01103', 'Vilnius', 'LT'),
  person('Ąžuolas Kazlauskas', '+370 600 10208', 'Laisvės al. 60', 'LT-44243', 'Kaunas', 'LT'),
]

const gimbal = part('Gimbal assembly', 38_900)
const screen = part('Display module', 27_500)
const lens = part('Lens module', 31_400)
const bench = labour('Disassembly, replacement and calibration', 1500, 7260)
const cleaning = labour('Cleaning and test', 500, 9000)

const untouched = {
  condition: 'Light signs of use.',
  accessories: ['USB-C cable'],
  plan: null,
  warrantyEndsInDays: null,
  findings: null,
  cause: '',
  exclusions: null,
  quote: null,
  choice: null,
  isShipped: false,
} as const

const pocket = { ...untouched, model: 'osmo-pocket-3' } as const
const action = { ...untouched, model: 'osmo-360' } as const

/** Oldest first, in the order in which they came in. */
export const sampleVisits: readonly SampleVisit[] = [
  {
    ...pocket,
    loggedDaysAgo: 41,
    serialNumber: '9SDXN4A0220148',
    customer: 0,
    whatHappened: 'Fell from a table, the head hangs to one side.',
    incidentDaysAgo: 43,
    plan: { plan: 'two-year', activatedDaysAgo: 310, usesDaysAgo: [] },
    findings: 'Gimbal arm broken, camera works.',
    cause: 'accident',
    exclusions: [],
    quote: [gimbal, bench],
    choice: 'replacement',
    isShipped: true,
  },
  {
    ...action,
    loggedDaysAgo: 33,
    serialNumber: '7XKBM2C0110873',
    customer: 4,
    whatHappened: 'One of the two lenses is scratched after a ski trip.',
    incidentDaysAgo: 38,
    plan: { plan: 'annual', activatedDaysAgo: 120, usesDaysAgo: [] },
    findings: 'Front lens scratched, housing sound.',
    cause: 'accident',
    exclusions: [],
    quote: [lens, bench],
    choice: 'replacement',
    isShipped: true,
  },
  {
    ...pocket,
    loggedDaysAgo: 27,
    serialNumber: '9SDXN4A0220951',
    customer: 1,
    whatHappened: 'Does not switch on any more, never dropped.',
    incidentDaysAgo: 30,
    warrantyEndsInDays: 200,
    findings: 'Power board without function, no outer damage, no liquid.',
    cause: 'defect',
    exclusions: [],
    choice: 'warranty-repair',
    isShipped: true,
  },
  {
    ...action,
    loggedDaysAgo: 20,
    serialNumber: '7XKBM2C0111422',
    customer: 6,
    whatHappened: 'Display stays dark on one side.',
    incidentDaysAgo: 22,
    findings: 'Display cable torn, no plan on the device.',
    cause: 'accident',
    exclusions: [],
    quote: [screen, bench],
    choice: 'decline',
  },
  {
    ...pocket,
    loggedDaysAgo: 15,
    serialNumber: '9SDXN4A0221377',
    customer: 2,
    whatHappened: 'The screen has a crack in the corner.',
    incidentDaysAgo: 16,
    plan: { plan: 'annual', activatedDaysAgo: 80, usesDaysAgo: [] },
    findings: 'Glass cracked, touch works. Cleaned and sealed.',
    cause: 'accident',
    exclusions: [],
    quote: [cleaning],
    choice: 'repair',
  },
  {
    ...action,
    loggedDaysAgo: 12,
    serialNumber: '7XKBM2C0112260',
    customer: 5,
    whatHappened: 'Fell into the sea without its battery door.',
    incidentDaysAgo: 13,
    condition: 'Salt at the contacts.',
    plan: { plan: 'two-year', activatedDaysAgo: 400, usesDaysAgo: [190] },
    findings: 'Main board corroded, cannot be repaired.',
    cause: 'accident',
    exclusions: [],
    quote: 'not-repairable',
    choice: 'replacement',
  },
  {
    ...pocket,
    loggedDaysAgo: 9,
    serialNumber: '9SDXN4A0221804',
    customer: 3,
    whatHappened: 'Image shakes since it was hit by a ball.',
    incidentDaysAgo: 10,
    plan: { plan: 'two-year', activatedDaysAgo: 650, usesDaysAgo: [500, 220] },
    findings: 'Roll motor of the gimbal blocked.',
    cause: 'accident',
    exclusions: [],
    quote: [gimbal, bench],
  },
  {
    ...action,
    loggedDaysAgo: 7,
    serialNumber: '7XKBM2C0112733',
    customer: 7,
    whatHappened: 'Housing scratched all over, wants it like new.',
    incidentDaysAgo: null,
    plan: { plan: 'annual', activatedDaysAgo: 200, usesDaysAgo: [] },
    findings: 'Scratches in the housing only, everything works.',
    cause: 'accident',
    exclusions: [5],
    quote: [part('Housing', 15_900), bench],
  },
  {
    ...pocket,
    loggedDaysAgo: 4,
    serialNumber: '9SDXN4A0222315',
    customer: 0,
    whatHappened: 'Gimbal makes a noise and does not centre.',
    incidentDaysAgo: 6,
    plan: { plan: 'annual', activatedDaysAgo: 30, usesDaysAgo: [] },
    findings: 'Noise reproduced, gimbal still to be opened.',
  },
  {
    ...action,
    loggedDaysAgo: 2,
    serialNumber: '7XKBM2C0113108',
    customer: 4,
    whatHappened: 'Records no sound.',
    incidentDaysAgo: null,
    warrantyEndsInDays: -20,
    findings: 'Microphone opening dirty, to be cleaned first.',
    cause: 'defect',
  },
  {
    ...pocket,
    loggedDaysAgo: 1,
    serialNumber: '9SDXN4A0222790',
    customer: 6,
    whatHappened: 'Dropped on stone, gimbal broken off.',
    incidentDaysAgo: 1,
    accessories: ['Protective cover', 'USB-C cable'],
    plan: { plan: 'two-year', activatedDaysAgo: 95, usesDaysAgo: [] },
  },
  {
    ...action,
    loggedDaysAgo: 0,
    serialNumber: '7XKBM2C0113656',
    customer: 2,
    whatHappened: 'Battery does not charge.',
    incidentDaysAgo: null,
    accessories: ['Battery', 'Original box'],
  },
]

function person(
  name: string,
  phone: string,
  street: string,
  postalCode: string,
  city: string,
  country = 'PL',
): CustomerDetails {
  const address = { street, line2: '', postalCode, city, country }
  return { name, email: '', phone, address, language: '' }
}

function part(description: string, unitPriceMinor: number): QuoteLine {
  return {
    kind: 'part',
    description,
    quantityThousandths: 1000,
    unitPriceMinor,
    taxBasisPoints: 2300,
  }
}

function labour(
  description: string,
  quantityThousandths: number,
  unitPriceMinor: number,
): QuoteLine {
  return { kind: 'labour', description, quantityThousandths, unitPriceMinor, taxBasisPoints: 2300 }
}
