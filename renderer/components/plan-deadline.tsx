import { useTranslation } from 'react-i18next'
import { useNow } from './use-now.ts'
import { useFormats } from './use-settings.ts'
import './plan-panel.css'

export interface PlanDeadlineProps {
  /** A step of the activation, or how the coverage stands. */
  readonly state: string
  /** The instant, where hours count; else empty. */
  readonly until: string
  readonly untilDay: string
}

/** What comes next on a plan's clock: a day, or hours and minutes where hours count. */
export function PlanDeadline({ state, until, untilDay }: PlanDeadlineProps) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  switch (state) {
    case 'approved':
      return <Countdown until={until} />
    case 'direct':
      if (!isWholeDay(until)) return <Countdown until={until} />
      return <span className="plan-runs-out">{t('deadline.direct', { day: day(untilDay) })}</span>
    case 'video-needed':
    case 'approval-missed':
      return t('deadline.was', { day: day(untilDay) })
    case 'in-grace':
      return <span className="plan-runs-out">{t('deadline.extend', { day: day(untilDay) })}</span>
    case 'ended':
      return t('deadline.ended', { day: day(untilDay) })
    default:
      return untilDay === '' ? t('deadline.none') : t('deadline.ends', { day: day(untilDay) })
  }
}

/** `71 h 59 min left`, as it is now. */
export function Countdown({ until }: { readonly until: string }) {
  const { t } = useTranslation('plans')
  const left = leftUntil(until, useNow(20_000))
  return (
    <span className="plan-runs-out" role="timer">
      {t('deadline.left', left)}
    </span>
  )
}

/** A window of days ends with its last day, one of hours at its instant. */
export function isWholeDay(until: string): boolean {
  return until.endsWith(':59.999Z')
}

/** Whole hours and minutes, none once it is over. */
export function leftUntil(
  until: string,
  now: number,
): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.max(0, Math.floor((Date.parse(until) - now) / 60_000))
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
