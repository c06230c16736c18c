import { describe, expect, it } from 'vitest'
import { daysInFuture } from '../../../shared/records/intake-days.ts'
import { regionOfCountry } from '../../../shared/records/region-of-country.ts'
import { formatTicketNumber } from '../../../shared/records/ticket-number.ts'
import { stateAfter, type TicketAction } from '../../../shared/records/ticket-transitions.ts'
import { ticketStates } from '../../../shared/records/ticket.ts'
import { makeIntake } from '../../helpers/make-ticket.ts'

describe('ticket numbers', () => {
  it.each([
    ['CB-{year}-{number:6}', 123, 'CB-2026-000123'],
    ['CB-{year}-{number:6}', 1_234_567, 'CB-2026-1234567'],
    ['{number}', 7, '7'],
    ['{number:3}/{year}', 7, '007/2026'],
    ['X{number:1}{year}{number:2}', 5, 'X5202605'],
  ])('%s with %i is %s', (pattern, number, formatted) => {
    expect(formatTicketNumber(pattern, 2026, number)).toBe(formatted)
  })
})

describe('transitions, in the order received, diagnosing, quoted, approved, declined, shipped', () => {
  const all = ticketStates
  const no = undefined
  const table: readonly (readonly [TicketAction, readonly (string | undefined)[]])[] = [
    ['change-intake', [...all.slice(0, 5), no]],
    ['record-diagnosis', ['diagnosing', 'diagnosing', 'quoted', 'approved', 'declined', no]],
    ['issue-quote', ['quoted', 'quoted', 'quoted', 'quoted', 'quoted', no]],
    ['approve', ['approved', 'approved', 'approved', 'approved', 'approved', no]],
    ['decline', ['declined', 'declined', 'declined', 'declined', 'declined', no]],
    ['save-shipment', all],
    ['print-label', [no, no, no, 'shipped', 'shipped', 'shipped']],
    ['note-failed-label', [no, no, no, 'approved', 'declined', 'shipped']],
  ]

  it.each(table)('%s leads to %j', (action, states) => {
    expect(all.map((state) => stateAfter(action, state))).toEqual(states)
  })
})

it.each([
  ['PL', 'EU'],
  ['LT', 'EU'],
  ['DE', 'EU'],
  ['CH', 'CH'],
  ['GB', 'GB'],
  ['US', 'US'],
])('%s lies in the region %s', (country, region) => {
  expect(regionOfCountry(country)).toBe(region)
})

describe('days that have not come yet', () => {
  const { visit } = makeIntake()

  it.each([
    ['', []],
    ['2026-11-19', []],
    ['2026-11-20', []],
    ['2026-11-21', ['visit.incidentOn']],
  ])('an accident on %j, asked on 20 November', (incidentOn, paths) => {
    const intake = { visit: { ...visit, incidentOn }, coverage: null }
    expect(daysInFuture(intake, '2026-11-20')).toEqual(paths)
  })
})
