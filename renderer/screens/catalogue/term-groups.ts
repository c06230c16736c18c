import type { CatalogueEntry, EnteredTerm } from '../../../shared/records/catalogue-entry.ts'
import type {
  Dated,
  FeeSchedule,
  PlanCatalogue,
  PlanLimit,
} from '../../../shared/records/plan-catalogue.ts'
import { inForce } from '../../../shared/plan-rules/in-force.ts'
import { sourceIdOf } from '../../../shared/plan-rules/lay-entries.ts'

/** What a version of a term says, in the form that the screen puts into words. */
export type TermValue =
  | { readonly kind: 'fee'; readonly schedule: FeeSchedule }
  | { readonly kind: 'limits'; readonly limits: readonly PlanLimit[] }
  | { readonly kind: 'months' | 'days'; readonly count: number }
  | { readonly kind: 'chain'; readonly months: number; readonly replacements: number }
  | {
      readonly kind: 'activation'
      readonly direct: { readonly length: number; readonly unit: 'days' | 'hours' }
      readonly approvalHours: number
    }
  /** What has no number is said in the words of its clause. */
  | { readonly kind: 'clause' }

export interface TermVersion {
  readonly key: string
  readonly value: TermValue
  readonly origin: Omit<Dated<unknown>, 'value'>
  /** Whether this one counts today. */
  readonly decides: boolean
  /** The entry that it comes from, when a manager entered it. */
  readonly entry: CatalogueEntry | undefined
}

export const termSections = ['fees', 'limits', 'windows', 'cover', 'cards'] as const
export type TermSection = (typeof termSections)[number]

export type TermName =
  | EnteredTerm['kind']
  | 'extends-by'
  | 'extension-basis'
  | 'last-day'
  | 'cover'
  | 'exclusion'
  | 'activation-needs'
  | 'claim-note'
  | 'shipping'
  | 'estimated'
  | 'reward'
  | 'returns'
  | 'ends-on'
  | 'card-price'

/** One term with every version of it side by side. */
export interface TermGroup {
  readonly key: string
  readonly section: TermSection
  readonly term: TermName
  /** The model, plan or family; empty for what holds for all. */
  readonly subject: string
  readonly subjectName: string
  /** Of an exclusion. */
  readonly number: number | undefined
  readonly versions: readonly TermVersion[]
  /** Whether sources say different things about the same days. */
  readonly differs: boolean
}

/** The whole catalogue as terms, in the order in which the screen lists them. */
export function termGroups(
  catalogue: PlanCatalogue,
  entries: readonly CatalogueEntry[],
  today: string,
): readonly TermGroup[] {
  const group = grouper(entries, today)
  return [
    ...feeGroups(catalogue, group),
    ...planGroups(catalogue, group),
    ...catalogue.families.map(({ id, name, activation }) =>
      group('windows', 'activation', { id, name }, activation, ({ direct, afterApproval }) => ({
        kind: 'activation',
        direct,
        approvalHours: afterApproval.length,
      })),
    ),
    ...programmeGroups(catalogue, group),
    ...catalogue.cards.map(({ id, name, price }) =>
      group('cards', 'card-price', { id, name }, price, ({ amount, currency }) => ({
        kind: 'fee',
        schedule: { by: 'ordinal', currency, steps: [amount] },
      })),
    ),
  ]
}

interface Subject {
  readonly id: string
  readonly name: string
  readonly number?: number
}

const everything: Subject = { id: '', name: '' }

type Grouper = <Value>(
  section: TermSection,
  term: TermName,
  subject: Subject,
  versions: readonly Dated<Value>[] | null,
  read: (value: Value) => TermValue,
) => TermGroup

function grouper(entries: readonly CatalogueEntry[], today: string): Grouper {
  return (section, term, subject, versions, read) => {
    const decisive = decisiveVersions(versions ?? [], today)
    const shown = (versions ?? []).map((version, index): TermVersion => {
      const { value, ...origin } = version
      return {
        key: `${index} ${version.clauses.join(' ')}`,
        value: read(value),
        origin,
        decides: decisive.includes(version),
        entry: entries.find((entry) => version.clauses[0] === sourceIdOf(entry)),
      }
    })
    return {
      key: `${term} ${subject.id}`,
      section,
      term,
      subject: subject.id,
      subjectName: subject.name,
      number: subject.number,
      versions: shown,
      differs: differ(versions ?? []),
    }
  }
}

/** A fee of one event does not stand against that of any replacement. */
function decisiveVersions<Value>(versions: readonly Dated<Value>[], today: string) {
  const events = new Set(versions.map(({ value }) => eventOf(value)))
  return [...events].map((event) =>
    inForce(
      versions.filter(({ value }) => eventOf(value) === event),
      today,
    ),
  )
}

function eventOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('event' in value)) return ''
  return String(value.event)
}

function differ(versions: readonly Dated<unknown>[]): boolean {
  return versions.some((one, index) =>
    versions
      .slice(index + 1)
      .some(
        (other) =>
          eventOf(one.value) === eventOf(other.value) &&
          meet(one, other) &&
          numbersOf(one.value) !== numbersOf(other.value),
      ),
  )
}

/** Whether there are days for which both hold. */
function meet(one: Dated<unknown>, other: Dated<unknown>): boolean {
  return (one.from ?? '') <= (other.to ?? '9') && (other.from ?? '') <= (one.to ?? '9')
}

/** A note beside a fee is no difference. */
function numbersOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'note' ? undefined : part))
}

function feeGroups({ models, fees }: PlanCatalogue, group: Grouper): readonly TermGroup[] {
  return models
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
    .map((model) => {
      const versions = fees
        .filter((entry) => entry.model === model.id)
        .flatMap((entry) => entry.fees)
      return group('fees', 'fee', model, versions, (schedule) => ({ kind: 'fee', schedule }))
    })
}

function planGroups({ programmes }: PlanCatalogue, group: Grouper): readonly TermGroup[] {
  const plans = programmes[0]?.plans ?? []
  return plans.flatMap((plan) => [
    group('limits', 'plan-limit', plan, plan.limits, (limits) => ({ kind: 'limits', limits })),
    group('limits', 'plan-months', plan, plan.months, (count) => ({ kind: 'months', count })),
  ])
}

function programmeGroups({ programmes }: PlanCatalogue, group: Grouper): readonly TermGroup[] {
  const [programme] = programmes
  if (!programme) return []
  const words = () => ({ kind: 'clause' }) as const
  const worded = (
    section: TermSection,
    term: TermName,
    versions: readonly Dated<unknown>[] | null,
  ) => (versions === null ? [] : [group(section, term, everything, versions, words)])
  return [
    group('limits', 'chain', everything, programme.chain, (chain) => ({ kind: 'chain', ...chain })),
    ...worded('limits', 'extends-by', programme.extendsBy),
    ...worded('limits', 'extension-basis', programme.extensionBasis),
    group('windows', 'extension-days', everything, programme.extensionGraceDays, (count) => ({
      kind: 'days',
      count,
    })),
    ...worded('windows', 'last-day', programme.lastCoveredDay),
    ...worded('windows', 'activation-needs', programme.activationNeeds),
    ...worded('cover', 'cover', programme.cover),
    ...programme.exclusions.map(({ number, term }) =>
      group('cover', 'exclusion', { id: String(number), name: '', number }, term, words),
    ),
    ...worded('cover', 'shipping', programme.shipping),
    ...worded('cover', 'claim-note', programme.claimNote),
    ...worded('cover', 'estimated', programme.estimatedChannels),
    ...worded('cover', 'reward', programme.reward),
    ...worded('cover', 'ends-on', programme.endsOn),
    ...worded('cards', 'returns', programme.returns),
  ]
}
