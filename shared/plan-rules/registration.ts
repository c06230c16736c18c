import type { ProductFamily } from '../records/plan-catalogue.ts'
import type { NotedStep, Registration } from '../records/plan-registration.ts'
import type { PlanStep } from '../records/plan-step.ts'
import {
  activationState,
  type ActivationFacts,
  type ActivationState,
  type VerificationVideo,
} from './activation.ts'

type StepFacts = Pick<PlanStep, 'kind' | 'at'>

/** Where a registration stands at the instant, from its steps in the order in which they were noted. */
export function registrationState(
  registration: Pick<Registration, 'deviceActivated'>,
  steps: readonly StepFacts[],
  family: ProductFamily,
  now: string,
  timeZone: string,
): ActivationState {
  return activationState(factsOf(registration, steps), family, now, timeZone)
}

/** What can be done next. An activation that can't be any more begins again with a new video. */
export function possibleSteps(state: ActivationState): readonly NotedStep[] {
  switch (state.step) {
    case 'direct':
    case 'approved':
      return ['activated', 'withdrawn']
    case 'video-needed':
    case 'video-rejected':
    case 'approval-missed':
    case 'unknown-activation':
      return ['video-sent', 'withdrawn']
    case 'video-sent':
      return ['video-accepted', 'video-rejected', 'withdrawn']
    case 'activated':
      return []
  }
}

function factsOf(
  { deviceActivated }: Pick<Registration, 'deviceActivated'>,
  steps: readonly StepFacts[],
): ActivationFacts {
  let activatedAt: string | null = null
  let video: VerificationVideo | null = null
  for (const { kind, at } of steps) {
    if (kind === 'activated') activatedAt = at
    if (kind === 'video-sent') video = { sentAt: at, answer: 'none-yet' }
    if (video && kind === 'video-rejected') video = { ...video, answer: 'rejected' }
    if (video && kind === 'video-accepted') video = { ...video, answer: { acceptedAt: at } }
  }
  return {
    deviceActivated: deviceActivated === '' ? null : deviceActivated,
    activatedAt,
    video,
  }
}
