import type { TFunction } from 'i18next'
import type { CatalogueClause, PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import type { FeeSchedule, PlanLimit } from '../../../shared/records/plan-catalogue.ts'
import { parseAmount } from '../../../shared/records/money.ts'
import type { Formats } from '../../locale.ts'
import type { TermGroup, TermValue, TermVersion } from './term-groups.ts'

/** How terms are said: in the window's language, with its amounts. */
export interface Wording {
  readonly t: TFunction<'catalogue'>
  readonly formats: Formats
  readonly language: string
  readonly catalogue: PlanCatalogue
}

/** `Replacement fee`, `Exclusion 9`. */
export function termName({ term, number }: TermGroup, { t }: Wording): string {
  return number === undefined ? t(`term.${term}`) : t('term.exclusion', { number })
}

/** What the version says: its numbers, or the words of its clause. */
export function valueWords(version: TermVersion, wording: Wording): string {
  const { value } = version
  if (value.kind !== 'clause') return numberWords(value, wording)
  const [first] = clausesOf(version, wording.catalogue)
  return first ? clauseWords(first, wording.language) : wording.t('value.not-stated')
}

function numberWords(value: Exclude<TermValue, { kind: 'clause' }>, wording: Wording): string {
  const { t } = wording
  switch (value.kind) {
    case 'fee':
      return feeWords(value.schedule, wording)
    case 'limits':
      return value.limits.map((limit) => limitWords(limit, wording)).join(' · ')
    case 'months':
      return t('value.months', { count: value.count })
    case 'days':
      return t('value.days', { count: value.count })
    case 'chain':
      return [
        t('value.months', { count: value.months }),
        t('value.replacements', { count: value.replacements }),
      ].join(' · ')
    case 'activation':
      return [
        t('value.direct', {
          window: t(`value.${value.direct.unit}`, { count: value.direct.length }),
        }),
        t('value.after-approval', { window: t('value.hours', { count: value.approvalHours }) }),
      ].join(' · ')
  }
}

function feeWords(schedule: FeeSchedule, wording: Wording): string {
  const { t } = wording
  const price = (amount: string | null) => priceWords(amount, schedule.currency, wording)
  if (schedule.by !== 'ordinal') {
    return Object.entries(schedule.fees)
      .map(([name, amount]) => `${name} ${price(amount)}`)
      .join(' · ')
  }
  const { steps } = schedule
  const event =
    schedule.event === undefined ? '' : `${t('value.event', { event: schedule.event })} `
  if (steps.length === 1) return event + t('value.each', { price: price(steps[0] ?? null) })
  const last = steps.length - 1
  const words = steps.map((amount, index) =>
    index === last
      ? t('value.further', { price: price(amount) })
      : t(`value.step-${index + 1}`, { price: price(amount) }),
  )
  return event + words.join(' · ')
}

function priceWords(amount: string | null, currency: string, { t, formats }: Wording): string {
  if (amount === null) return t('value.not-stated')
  const read = parseAmount(amount, currency)
  return 'fault' in read ? amount : formats.money({ minor: read.minor, currency })
}

function limitWords(limit: PlanLimit, { t, formats }: Wording): string {
  switch (limit.kind) {
    case 'count':
      return t(`value.per-${limit.per}`, { count: limit.count })
    case 'rolling-window':
      return t('value.rolling', { months: limit.months, uses: usesWords(limit.count, t) })
    case 'money-pool':
      return `${formats.number(Number(limit.amount))} ${limit.currency}`
    case 'sub-limit':
      return t('value.event-limit', { event: limit.event, uses: usesWords(limit.count, t) })
  }
}

function usesWords(count: number, t: Wording['t']): string {
  return t('value.replacements', { count })
}

export function clausesOf(
  { origin }: Pick<TermVersion, 'origin'>,
  catalogue: PlanCatalogue,
): readonly CatalogueClause[] {
  return origin.clauses.flatMap((id) => catalogue.clauses.find((clause) => clause.id === id) ?? [])
}

export function clauseWords({ clauseText }: CatalogueClause, language: string): string {
  return (language === 'pl' ? clauseText.pl : undefined) ?? clauseText.en
}

/** `from 1 Jan 2026`, `always` when the source states no day. */
export function daysWords({ origin }: Pick<TermVersion, 'origin'>, wording: Wording): string {
  const { t, formats } = wording
  const [from, to] = [origin.from, origin.to].map((day) => day && formats.day(day))
  if (from && to) return t('days.from-to', { from, to })
  if (from) return t('days.from', { from })
  return to ? t('days.to', { to }) : t('days.none')
}

/** Everything that the filter box looks through. */
export function searchText(group: TermGroup, wording: Wording): string {
  const said = group.versions.flatMap((version) => [
    valueWords(version, wording),
    wording.t(`confidence.${version.origin.confidence}`),
    ...clausesOf(version, wording.catalogue).flatMap((clause) => [
      clause.source,
      clause.place,
      clauseWords(clause, wording.language),
      wording.catalogue.sources.find(({ id }) => id === clause.source)?.title ?? '',
    ]),
  ])
  const section = wording.t(`section.${group.section}`)
  return fold([section, termName(group, wording), group.subjectName, ...said].join(' '))
}

/** Whether every word that was typed begins a word of the text. */
export function matches(text: string, typed: string): boolean {
  const words = text.split(/[^\p{L}\p{N}.]+/u)
  return fold(typed)
    .split(/\s+/)
    .every((typedWord) => words.some((word) => word.startsWith(typedWord)))
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').trim()
}
