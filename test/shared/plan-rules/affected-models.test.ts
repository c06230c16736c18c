import { expect, it } from 'vitest'
import { affectedModels } from '../../../shared/plan-rules/affected-models.ts'
import { layEntries } from '../../../shared/plan-rules/lay-entries.ts'
import { readEnteredTerm } from '../../../shared/plan-rules/read-entered-term.ts'
import type { CatalogueEntry, CatalogueEntryForm } from '../../../shared/records/catalogue-entry.ts'
import { entryForm } from '../../helpers/make-entry.ts'
import { catalogue } from './make-case.ts'

function entered(changes: Partial<CatalogueEntryForm>, from: string | null = null) {
  const entry: CatalogueEntry = {
    ...entryForm(changes),
    id: '01a1f0e0-0000-7000-8000-000000000001',
    at: '2026-11-20T10:00:00.000Z',
    who: 'Manager',
    term: readEnteredTerm(entryForm(changes)),
    from,
    to: null,
    withdrawn: null,
  }
  return layEntries(catalogue, [entry], 'other')
}

const rows: readonly (readonly [
  string,
  ReturnType<typeof entered>,
  ReadonlySet<string> | 'all',
])[] = [
  ['the same content read again', structuredClone(catalogue), new Set()],
  ['a fee', entered({}), new Set(['rs-3'])],
  ['a fee that is in force later', entered({}, '2026-12-01'), new Set()],
  [
    'the fee that is in force already',
    entered({
      subject: 'osmo-360',
      fees: { first: '169', second: '179', third: '', fourth: '' },
      confirms: [],
    }),
    new Set(),
  ],
  ['the fee of another event', entered({ event: 'flyaway' }), new Set()],
  ['a limit', entered({ kind: 'plan-limit', subject: 'annual', replacements: '3' }), 'all'],
  ['the days of grace', entered({ kind: 'extension-days', days: '20' }), 'all'],
  [
    'the activation window, which no decision reads',
    entered({ kind: 'activation', subject: 'drone' }),
    new Set(),
  ],
]

it.each(rows)('%s', (_name, other, models) => {
  expect(affectedModels(catalogue, other, '2026-11-20')).toEqual(models)
  expect(affectedModels(other, catalogue, '2026-11-20')).toEqual(models)
})
