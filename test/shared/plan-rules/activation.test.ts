import { describe, expect, test } from 'vitest'
import { activationState, type ActivationFacts } from '../../../shared/plan-rules/activation.ts'
import sentences from '../../../shared/text/en/rules.json' with { type: 'json' }
import { catalogue } from './make-case.ts'

function familyNamed(id: string) {
  const family = catalogue.families.find((candidate) => candidate.id === id)
  if (!family) throw new Error(`no family ${id}`)
  return family
}

const nothing: ActivationFacts = { deviceActivated: null, activatedAt: null, video: null }
const video = (answer: NonNullable<ActivationFacts['video']>['answer']) => ({
  ...nothing,
  video: { sentAt: '2026-05-01T10:00:00Z', answer },
})

describe('the activation clock (S0, S1: 30 days; drones 48 hours; 72 hours after approval)', () => {
  test.each([
    {
      name: 'handheld, day 30, last moment in Warsaw',
      family: 'handheld',
      facts: { ...nothing, deviceActivated: '2026-05-01' },
      now: '2026-05-31T21:59:59Z',
      step: 'direct',
      until: '2026-05-31T21:59:59.999Z',
      untilDay: '2026-05-31',
    },
    {
      name: 'handheld, day 31',
      family: 'handheld',
      facts: { ...nothing, deviceActivated: '2026-05-01' },
      now: '2026-05-31T22:00:00Z',
      step: 'video-needed',
      until: '2026-05-31T21:59:59.999Z',
      untilDay: '2026-05-31',
    },
    {
      name: 'handheld, activated at an instant, the day in Warsaw counts',
      family: 'handheld',
      facts: { ...nothing, deviceActivated: '2026-04-30T23:30:00Z' },
      now: '2026-05-31T20:00:00Z',
      step: 'direct',
      until: '2026-05-31T21:59:59.999Z',
      untilDay: '2026-05-31',
    },
    {
      name: 'drone, 48 hours',
      family: 'drone',
      facts: { ...nothing, deviceActivated: '2026-05-01T10:00:00Z' },
      now: '2026-05-03T10:00:00Z',
      step: 'direct',
      until: '2026-05-03T10:00:00Z',
      untilDay: '2026-05-03',
    },
    {
      name: 'drone, a moment later',
      family: 'drone',
      facts: { ...nothing, deviceActivated: '2026-05-01T10:00:00Z' },
      now: '2026-05-03T10:00:00.001Z',
      step: 'video-needed',
      until: '2026-05-03T10:00:00Z',
      untilDay: '2026-05-03',
    },
    {
      name: 'drone, only the day known: the safe side',
      family: 'drone',
      facts: { ...nothing, deviceActivated: '2026-05-01' },
      now: '2026-05-02T22:00:01Z',
      step: 'video-needed',
      until: '2026-05-02T22:00:00Z',
      untilDay: '2026-05-03',
    },
    {
      name: 'over the change to summer time, hours are hours',
      family: 'drone',
      facts: { ...nothing, deviceActivated: '2026-03-28T10:00:00Z' },
      now: '2026-03-30T09:59:00Z',
      step: 'direct',
      until: '2026-03-30T10:00:00Z',
      untilDay: '2026-03-30',
    },
    {
      name: 'day of activation unknown',
      family: 'handheld',
      facts: nothing,
      now: '2026-05-31T20:00:00Z',
      step: 'unknown-activation',
      until: null,
      untilDay: null,
    },
    {
      name: 'video sent',
      family: 'handheld',
      facts: video('none-yet'),
      now: '2026-05-31T20:00:00Z',
      step: 'video-sent',
      until: null,
      untilDay: null,
    },
    {
      name: 'video rejected',
      family: 'handheld',
      facts: video('rejected'),
      now: '2026-05-31T20:00:00Z',
      step: 'video-rejected',
      until: null,
      untilDay: null,
    },
    {
      name: 'accepted, hour 72',
      family: 'handheld',
      facts: video({ acceptedAt: '2026-05-02T10:00:00Z' }),
      now: '2026-05-05T10:00:00Z',
      step: 'approved',
      until: '2026-05-05T10:00:00Z',
      untilDay: '2026-05-05',
    },
    {
      name: 'accepted, a moment after',
      family: 'handheld',
      facts: video({ acceptedAt: '2026-05-02T10:00:00Z' }),
      now: '2026-05-05T10:00:00.001Z',
      step: 'approval-missed',
      until: '2026-05-05T10:00:00Z',
      untilDay: '2026-05-05',
    },
    {
      name: 'activated',
      family: 'handheld',
      facts: { ...nothing, activatedAt: '2026-05-02T10:00:00Z' },
      now: '2026-09-05T10:00:00Z',
      step: 'activated',
      until: null,
      untilDay: null,
    },
  ])('$name: $step', ({ family, facts, now, step, until, untilDay }) => {
    const state = activationState(facts, familyNamed(family), now, 'Europe/Warsaw')
    expect(state).toEqual({ step, until, untilDay })
    const known: Readonly<Record<string, string>> = sentences.activation
    expect(known[state.step]).toBeDefined()
  })
})
