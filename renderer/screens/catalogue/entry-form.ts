import {
  enteredTermKinds,
  feeFields,
  type CatalogueEntryForm,
} from '../../../shared/records/catalogue-entry.ts'
import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import type { NamedField } from '../../components/error-summary.tsx'
import type { SelectOption } from '../../components/filter-options.ts'
import type { TermGroup, TermVersion } from './term-groups.ts'
import { clauseWords, clausesOf } from './term-words.ts'

/** A form to enter a new term into; nothing of it is a guess but the currency. */
export function emptyEntry(currency: string, today: string): CatalogueEntryForm {
  return {
    kind: 'fee',
    subject: '',
    currency,
    fees: { first: '', second: '', third: '', fourth: '' },
    event: '',
    months: '',
    replacements: '',
    days: '',
    direct: '',
    directUnit: 'days',
    approvalHours: '',
    from: '',
    to: '',
    sourceTitle: '',
    sourceLink: '',
    clause: '',
    wording: '',
    retrievedOn: today,
    confirms: [],
  }
}

/** A new version of this term: what it is about stands there already. */
export function entryOfGroup(group: TermGroup, empty: CatalogueEntryForm): CatalogueEntryForm {
  const kind = enteredTermKinds.find((one) => one === group.term)
  return kind === undefined ? empty : { ...empty, kind, subject: group.subject }
}

/** The sample as it stands, for a manager who has looked it up to say where. */
export function confirmationOf(
  group: TermGroup,
  version: TermVersion,
  empty: CatalogueEntryForm,
  catalogue: PlanCatalogue,
): CatalogueEntryForm {
  const filled = entryOfGroup(group, empty)
  const { value, origin } = version
  if (value.kind !== 'fee' || value.schedule.by !== 'ordinal') return filled
  const { steps, currency, event } = value.schedule
  const [clause] = clausesOf(version, catalogue)
  const fees = { ...empty.fees }
  feeFields.forEach((field, index) => {
    if (index < steps.length) fees[field] = steps[index] ?? '?'
  })
  return {
    ...filled,
    currency,
    fees,
    event: event ?? '',
    from: origin.from ?? '',
    to: origin.to ?? '',
    clause: clause?.place ?? '',
    wording: clause ? clauseWords(clause, 'en') : '',
    confirms: [...origin.clauses],
  }
}

/** A sample that a form can hold: one with more fees than the form has places is entered anew. */
export function canBeConfirmed({ value, origin }: TermVersion): boolean {
  if (origin.confidence !== 'sample' || value.kind !== 'fee') return false
  const { schedule } = value
  return schedule.by === 'ordinal' && schedule.steps.length <= feeFields.length
}

/** One draft for each thing that is entered. */
export function draftKeyOf({ kind, subject, confirms }: CatalogueEntryForm): string {
  const name = ['catalogue', kind, subject, ...confirms].filter((part) => part !== '').join('-')
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

export function subjectOptions(
  kind: CatalogueEntryForm['kind'],
  catalogue: PlanCatalogue,
): readonly SelectOption[] {
  const options = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  switch (kind) {
    case 'fee':
      return options(catalogue.models)
    case 'plan-limit':
    case 'plan-months':
      return options(catalogue.programmes[0]?.plans ?? [])
    case 'activation':
      return options(catalogue.families)
    case 'chain':
    case 'extension-days':
      return []
  }
}

export function namedEntryFields(
  translate: (key: string) => string,
): readonly NamedField<CatalogueEntryForm>[] {
  const named = (name: NamedField<CatalogueEntryForm>['name'], key: string) => ({
    name,
    label: translate(`catalogue:field.${key}`),
  })
  return [
    named('kind', 'kind'),
    named('subject', 'subject'),
    named('currency', 'currency'),
    ...feeFields.map((field) => named(`fees.${field}`, field)),
    named('replacements', 'replacements'),
    named('months', 'months'),
    named('days', 'days'),
    named('direct', 'direct'),
    named('approvalHours', 'approval-hours'),
    named('from', 'from'),
    named('to', 'to'),
    named('sourceTitle', 'source'),
    named('sourceLink', 'link'),
    named('clause', 'clause'),
    named('wording', 'wording'),
    named('retrievedOn', 'retrieved'),
  ]
}
