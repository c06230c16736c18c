import { Temporal } from 'temporal-polyfill'
import type { ProductFamily } from '../records/plan-catalogue.ts'
import { inForce } from './in-force.ts'

/** What is known about bringing a plan to life. Instants are ISO strings in UTC. */
export interface ActivationFacts {
  /**
   * The device's own activation: an instant, or only its day. A window of hours is then counted from
   * the beginning of that day, the safe side. Null: unknown.
   */
  readonly deviceActivated: string | null
  readonly activatedAt: string | null
  /** The newest verification video; null: none was sent. */
  readonly video: VerificationVideo | null
}

export interface VerificationVideo {
  readonly sentAt: string
  readonly answer: 'none-yet' | 'rejected' | { readonly acceptedAt: string }
}

export type ActivationStep =
  | 'activated'
  | 'direct'
  | 'video-needed'
  | 'video-sent'
  | 'video-rejected'
  | 'approved'
  | 'approval-missed'
  | 'unknown-activation'

/** Where the activation stands, and the instant up to which the next step can be taken. */
export interface ActivationState {
  readonly step: ActivationStep
  /** The last instant in time, included; null when no clock runs. */
  readonly until: string | null
  /** Whole days are written as a day: this is it, in the centre's time zone. */
  readonly untilDay: string | null
}

/** The activation clock of a plan on a device of this family, at the given instant. */
export function activationState(
  facts: ActivationFacts,
  family: ProductFamily,
  now: string,
  timeZone: string,
): ActivationState {
  if (facts.activatedAt !== null) return stateAt('activated', null, timeZone)
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const windows = inForce(family.activation, today)?.value
  if (!windows) return stateAt('unknown-activation', null, timeZone)
  if (facts.video) return stateOfVideo(facts.video, windows.afterApproval, now, timeZone)
  if (facts.deviceActivated === null) return stateAt('unknown-activation', null, timeZone)
  const until = endOf(facts.deviceActivated, windows.direct, timeZone)
  return stateAt(isPast(until, now) ? 'video-needed' : 'direct', until, timeZone)
}

interface Window {
  readonly length: number
  readonly unit: 'days' | 'hours'
}

function stateOfVideo(
  video: VerificationVideo,
  afterApproval: Window,
  now: string,
  timeZone: string,
): ActivationState {
  if (video.answer === 'none-yet') return stateAt('video-sent', null, timeZone)
  if (video.answer === 'rejected') return stateAt('video-rejected', null, timeZone)
  const until = endOf(video.answer.acceptedAt, afterApproval, timeZone)
  return stateAt(isPast(until, now) ? 'approval-missed' : 'approved', until, timeZone)
}

/** Days end with the last instant of a day in the centre's time zone; hours are counted exactly. */
function endOf(start: string, window: Window, timeZone: string): Temporal.Instant {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(start)
  const begin = isDay
    ? Temporal.PlainDate.from(start).toZonedDateTime(timeZone)
    : Temporal.Instant.from(start).toZonedDateTimeISO(timeZone)
  if (window.unit === 'hours') return begin.toInstant().add({ hours: window.length })
  return begin
    .toPlainDate()
    .add({ days: window.length + 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .subtract({ milliseconds: 1 })
}

function isPast(until: Temporal.Instant, now: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(now), until) > 0
}

function stateAt(
  step: ActivationStep,
  until: Temporal.Instant | null,
  timeZone: string,
): ActivationState {
  const untilDay = until && until.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return { step, until: until && until.toString(), untilDay }
}
