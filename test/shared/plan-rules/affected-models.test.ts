import { expect, it } from 'vitest'
import { affectedModels } from '../../../shared/plan-rules/affected-models.ts'
import { layEntries } from '../../../shared/plan-rules/lay-entries.ts'
import { readEnteredTerm } from '../../../shared/plan-rules/read-entered-term.ts'
import type { CatalogueEntry, CatalogueEntryForm } from '../../../shared/records/catalogue-entry.ts'
import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
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

/** The fee of a model of the files with other steps; what is not typed has no step. */
function feeOf(subject: string, first: string, second = '', currency = 'PLN') {
  return entered({ subject, currency, fees: { first, second, third: '', fourth: '' } })
}

/** The same content, the first keys of the programme, of its settings and of a term put last. */
function withKeysMoved(): PlanCatalogue {
  const [programme] = catalogue.programmes
  if (!programme) throw new Error('no programme')
  const { id, name, settings, ...others } = programme
  const { timeZone, ...otherSettings } = settings
  const extensionGraceDays = others.extensionGraceDays.map(({ value, ...origin }) => ({
    ...origin,
    value,
  }))
  const moved = {
    ...others,
    extensionGraceDays,
    settings: { ...otherSettings, timeZone },
    name,
    id,
  }
  return { ...catalogue, programmes: [moved] }
}

const named = (id: string, isNamed: boolean): PlanCatalogue => ({
  ...catalogue,
  sources: catalogue.sources.map((source) =>
    source.id === id ? { ...source, namedInDecisions: isNamed } : source,
  ),
})

const rows: readonly (readonly [
  string,
  ReturnType<typeof entered>,
  ReadonlySet<string> | 'all',
])[] = [
  ['the same content read again', structuredClone(catalogue), new Set()],
  ['the same content, its keys in another order', withKeysMoved(), new Set()],
  [
    'the same models in another order',
    { ...catalogue, models: [...catalogue.models].reverse() },
    new Set(),
  ],
  [
    'the same clauses in another order',
    { ...catalogue, clauses: [...catalogue.clauses].reverse() },
    new Set(),
  ],
  [
    'another name of a model, which no decision reads',
    { ...catalogue, models: catalogue.models.map((model) => ({ ...model, name: 'Camera' })) },
    new Set(),
  ],
  [
    'the source that describes a model',
    {
      ...catalogue,
      models: catalogue.models.map((model) =>
        model.id === 'osmo-360' ? { ...model, source: 'S0' } : model,
      ),
    },
    'all',
  ],
  ['a source that decisions name no longer', named('S1', false), 'all'],
  ['a source that decisions name now', named('resellers', true), 'all'],
  ['a fee', entered({}), new Set(['rs-3'])],
  ['a dearer only replacement', feeOf('osmo-pocket-3', '220'), new Set(['osmo-pocket-3'])],
  ['a dearer first replacement', feeOf('osmo-360', '170', '179'), new Set(['osmo-360'])],
  ['a dearer further replacement', feeOf('osmo-360', '169', '189'), new Set(['osmo-360'])],
  ['a step more', feeOf('osmo-pocket-3', '219', '229'), new Set(['osmo-pocket-3'])],
  ['a step more, not stated', feeOf('osmo-pocket-3', '219', '?'), new Set(['osmo-pocket-3'])],
  ['a step less', feeOf('osmo-360', '169'), new Set(['osmo-360'])],
  [
    'the same numbers in another currency',
    feeOf('osmo-360', '169', '179', 'EUR'),
    new Set(['osmo-360']),
  ],
  [
    'fees of two models',
    { ...catalogue, fees: [...entered({}).fees, ...feeOf('osmo-360', '170').fees] },
    new Set(['rs-3', 'osmo-360']),
  ],
  ['no fees at all', { ...catalogue, fees: [] }, new Set(['osmo-pocket-3', 'osmo-360'])],
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
  [
    'the months of a plan',
    entered({ kind: 'plan-months', subject: 'annual', months: '13' }),
    'all',
  ],
  ['the longest chain', entered({ kind: 'chain', months: '48', replacements: '6' }), 'all'],
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
