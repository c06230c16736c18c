import { describe, expect, it } from 'vitest'
import { possibleSteps, registrationState } from '../../../shared/plan-rules/registration.ts'
import type { PlanStepKind } from '../../../shared/records/plan-step.ts'
import type { ProductFamily } from '../../../shared/records/plan-catalogue.ts'

const handheld: ProductFamily = {
  id: 'handheld',
  name: 'Handheld',
  activation: [
    {
      value: {
        direct: { length: 30, unit: 'days' },
        afterApproval: { length: 72, unit: 'hours' },
      },
      from: null,
      to: null,
      clauses: ['S1/activation-window'],
      retrievedOn: null,
      confidence: 'given',
    },
  ],
}
const now = '2026-11-20T10:00:00Z'

type Steps = readonly (readonly [PlanStepKind, string])[]

// Steps so far, in their order -> where the registration stands and what can be noted next.
const table: readonly (readonly [string, Steps, string, string])[] = [
  ['nothing yet, window over (S0)', [], 'video-needed', 'video-sent withdrawn'],
  [
    'a video on its way',
    [['video-sent', '2026-11-19T10:00:00Z']],
    'video-sent',
    'video-accepted video-rejected withdrawn',
  ],
  [
    'rejected: a new video',
    [
      ['video-sent', '2026-11-18T10:00:00Z'],
      ['video-rejected', '2026-11-19T10:00:00Z'],
    ],
    'video-rejected',
    'video-sent withdrawn',
  ],
  [
    'a new video after a rejected one',
    [
      ['video-sent', '2026-11-17T10:00:00Z'],
      ['video-rejected', '2026-11-18T10:00:00Z'],
      ['video-sent', '2026-11-19T10:00:00Z'],
    ],
    'video-sent',
    'video-accepted video-rejected withdrawn',
  ],
  [
    'accepted exactly 72 hours ago (S1)',
    [
      ['video-sent', '2026-11-16T10:00:00Z'],
      ['video-accepted', '2026-11-17T10:00:00Z'],
    ],
    'approved',
    'activated withdrawn',
  ],
  [
    'accepted a second earlier (S1)',
    [
      ['video-sent', '2026-11-16T10:00:00Z'],
      ['video-accepted', '2026-11-17T09:59:59Z'],
    ],
    'approval-missed',
    'video-sent withdrawn',
  ],
  ['activated', [['activated', '2026-10-05T10:00:00Z']], 'activated', ''],
]

describe('a registration of a device activated on 2026-10-01', () => {
  it.each(table)('%s', (_name, steps, step, next) => {
    const facts = steps.map(([kind, at]) => ({ kind, at }))
    const registration = { deviceActivated: '2026-10-01' }
    const state = registrationState(registration, facts, handheld, now, 'Europe/Warsaw')
    expect([state.step, possibleSteps(state).join(' ')]).toEqual([step, next])
  })

  it('an unknown activation leaves the way by video', () => {
    const registration = { deviceActivated: '' }
    const state = registrationState(registration, [], handheld, now, 'Europe/Warsaw')
    expect(possibleSteps(state)).toEqual(['video-sent', 'withdrawn'])
  })
})
