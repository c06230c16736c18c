import { describe, expect, it } from 'vitest'
import {
  accessoryChoices,
  withAccessory,
  withoutAccessory,
} from '../../../../renderer/screens/intake/accessories.ts'
import {
  coverageOfKind,
  emptyIntake,
  refuseFutureDays,
  takeOverCustomer,
  takeOverDevice,
} from '../../../../renderer/screens/intake/intake-form.ts'
import { namedIntakeFields } from '../../../../renderer/screens/intake/named-fields.ts'
import { defaultSettings } from '../../../../shared/records/settings.ts'

const empty = emptyIntake(defaultSettings)
const address = {
  street: 'Długa 12',
  line2: '',
  postalCode: '31-147',
  city: 'Kraków',
  country: 'PL',
}
const customer = {
  id: '01930000-0000-7000-8000-000000000001',
  name: 'Žaneta Wójcik',
  email: '',
  phone: '601 234 567',
  address,
  language: 'lt' as const,
}
const coverage = {
  id: '01930000-0000-7000-8000-000000000002',
  code: 'A1',
  region: 'EU',
  plan: 'two-year' as const,
  activatedOn: '2025-01-10',
  extensions: [],
  uses: [{ incidentOn: '2025-05-02' }],
}
const device = {
  id: '01930000-0000-7000-8000-000000000003',
  model: 'osmo-pocket-3',
  manufacturerWarrantyEndsOn: '2026-01-05',
  serials: [{ serialNumber: '9SDX', since: '2025-01-10' }],
}

describe('taking over what is known', () => {
  const typed = {
    ...empty,
    device: { ...empty.device, serialNumber: '9SDX' },
    visit: { ...empty.visit, whatHappened: 'Dropped' },
  }

  it('fills device, customer and plan, and leaves the visit alone', () => {
    const taken = takeOverDevice(typed, {
      device,
      customer,
      coverage: { ...coverage, counted: [] },
      visits: [],
    })
    expect(taken).toEqual({
      device: {
        model: 'osmo-pocket-3',
        serialNumber: '9SDX',
        manufacturerWarrantyEndsOn: '2026-01-05',
      },
      visit: typed.visit,
      customerId: customer.id,
      customer: { name: customer.name, email: '', phone: customer.phone, address, language: 'lt' },
      coverage: {
        code: 'A1',
        region: 'EU',
        plan: 'two-year',
        activatedOn: '2025-01-10',
        extensions: [],
        uses: [{ incidentOn: '2025-05-02' }],
      },
    })
  })

  it('keeps what was typed where nothing is known', () => {
    const form = takeOverCustomer(typed, customer)
    const taken = takeOverDevice(form, { device, customer: null, coverage: null, visits: [] })
    expect(taken.customerId).toBe(customer.id)
    expect(taken.customer.name).toBe('Žaneta Wójcik')
    expect(taken.coverage).toBeNull()
  })
})

describe('coverageOfKind', () => {
  it('starts in the region of the centre and keeps what was said when the kind changes', () => {
    const annual = coverageOfKind('annual', null, 'EU')
    expect(annual).toMatchObject({ plan: 'annual', region: 'EU', activatedOn: '' })
    const typed = { ...coverage, region: 'US' }
    expect(coverageOfKind('annual', typed, 'EU')).toMatchObject({ plan: 'annual', region: 'US' })
    expect(coverageOfKind('none', typed, 'EU')).toBeNull()
  })
})

describe('refuseFutureDays', () => {
  it.each([
    ['2026-11-21', []],
    ['2026-11-22', ['visit.incidentOn']],
    // What is no day is refused by the schema, in other words.
    ['31.13.2026', []],
    ['', []],
  ])('on 21 November, a visit for %j is refused for %j', (incidentOn, fields) => {
    const form = { ...empty, visit: { ...empty.visit, incidentOn } }
    expect(refuseFutureDays(form, '2026-11-21').map(({ field }) => field)).toEqual(fields)
  })

  it('looks into the plan too', () => {
    const plan = { ...coverage, activatedOn: '2027-01-01', uses: [{ incidentOn: '2027-02-01' }] }
    expect(refuseFutureDays({ ...empty, coverage: plan }, '2026-11-21')).toEqual([
      { field: 'coverage.activatedOn', code: 'day-in-future' },
      { field: 'coverage.uses.0.incidentOn', code: 'day-in-future' },
    ])
  })
})

describe('accessories', () => {
  it('offers the usual ones first and each once', () => {
    expect(accessoryChoices(['Handle', 'Box'], ['Tripod', 'Box'])).toEqual([
      'Handle',
      'Box',
      'Tripod',
    ])
  })

  it.each([
    [' Tripod ', ['Box', 'Tripod']],
    ['box', ['Box']],
    ['  ', ['Box']],
  ])('adding %j to a box gives %j', (added, expected) => {
    expect(withAccessory(['Box'], added)).toEqual(expected)
  })

  it('takes one away', () => {
    expect(withoutAccessory(['Box', 'Tripod'], 'Box')).toEqual(['Tripod'])
  })
})

describe('namedIntakeFields', () => {
  it('names the rows of a plan that are there', () => {
    const names = namedIntakeFields({ ...empty, coverage }, (key) => key).map(({ name }) => name)
    expect(names).toContain('coverage.uses.0.incidentOn')
    expect(names).not.toContain('coverage.uses.1.incidentOn')
    expect(names[0]).toBe('device.serialNumber')
  })
})
