import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type FieldRefusal, type Result } from '../../shared/ipc/result.ts'
import { readEnteredTerm } from '../../shared/plan-rules/read-entered-term.ts'
import type { CatalogueEntry, EnteredTerm } from '../../shared/records/catalogue-entry.ts'
import type { PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import {
  insertCatalogueEntry,
  insertWithdrawal,
  readCatalogueEntries,
} from '../database/catalogue-entry-repository.ts'
import {
  findCatalogueVersion,
  keepCatalogueVersion,
  listCatalogueVersions,
} from '../database/catalogue-version-repository.ts'
import type { Database } from '../database/schema.ts'
import { readSettings, type Bench } from './bench.ts'
import { inTransaction } from './in-transaction.ts'
import { dayOf } from './today.ts'

/** The catalogue that decides, or one that was kept with the decisions made with it. */
export async function readCatalogue(
  bench: Bench,
  { version }: CallRequest<'catalogue.read'>,
): Promise<Result<CallOutput<'catalogue.read'>>> {
  const { catalogue: current, faults } = bench.catalogue()
  const catalogue = await catalogueOfVersion(bench, version ?? current.version)
  if (!catalogue) return refusal('catalogue-version-missing')
  return success({
    catalogue,
    isCurrent: catalogue.version === current.version,
    faults: [...faults],
    entries: await readCatalogueEntries(bench.db),
    kept: [...(await listCatalogueVersions(bench.db))],
  })
}

/** The catalogue of this version: today's, the files' own, or a kept one; undefined: nobody kept it. */
export async function catalogueOfVersion(
  bench: Bench,
  version: string,
): Promise<PlanCatalogue | undefined> {
  const known = [bench.catalogue(), bench.filedCatalogue()]
    .map(({ catalogue }) => catalogue)
    .find((catalogue) => catalogue.version === version)
  if (known) return known
  const read = readBefore.get(version) ?? (await findCatalogueVersion(bench.db, version))
  if (read) remember(read)
  return read
}

/** A version never changes its content, and judging one takes longer than all else on its screen. */
const readBefore = new Map<string, PlanCatalogue>()
const mostRemembered = 8

function remember(catalogue: PlanCatalogue): void {
  if (readBefore.size >= mostRemembered) readBefore.clear()
  readBefore.set(catalogue.version, catalogue)
}

/**
 * Confirms a sample or enters a new term: from now on it decides, for its days. Refuses what the
 * catalogue has no place for, and a source that nobody can have read yet.
 */
export async function enterTerm(
  bench: Bench,
  form: CallRequest<'catalogue.enter'>,
): Promise<Result<CallOutput<'catalogue.enter'>>> {
  const { catalogue } = bench.filedCatalogue()
  const term = readEnteredTerm(form)
  const entered = await changeEntries(bench, async (db, now) => {
    const { operator, timeZone } = await readSettings(db)
    const fault = placeFault(term, catalogue) ?? dayFault(form.retrievedOn, dayOf(now, timeZone))
    if (fault) return refusal('invalid-input', { fields: [fault] })
    const entry: Omit<CatalogueEntry, 'withdrawn'> = {
      id: bench.makeId(),
      at: now,
      who: operator,
      term,
      from: form.from === '' ? null : form.from,
      to: form.to === '' ? null : form.to,
      sourceTitle: form.sourceTitle,
      sourceLink: form.sourceLink,
      clause: form.clause,
      wording: form.wording,
      retrievedOn: form.retrievedOn,
      confirms: form.confirms.filter((id) => catalogue.clauses.some((clause) => clause.id === id)),
    }
    await insertCatalogueEntry(db, entry)
    return success(entry.id)
  })
  if (!entered.ok) return entered
  return success({ entryId: entered.value, version: bench.catalogue().catalogue.version })
}

/** Takes an entry back: it stays on record with the reason, and decides no more. */
export async function withdrawTerm(
  bench: Bench,
  { entryId, reason }: CallRequest<'catalogue.withdraw'>,
): Promise<Result<CallOutput<'catalogue.withdraw'>>> {
  const withdrawn = await changeEntries(bench, async (db, now) => {
    const entry = (await readCatalogueEntries(db)).find(({ id }) => id === entryId)
    if (!entry) return refusal('catalogue-entry-missing')
    if (entry.withdrawn) return refusal('catalogue-entry-withdrawn')
    const { operator } = await readSettings(db)
    await insertWithdrawal(db, { id: bench.makeId(), at: now, who: operator, entryId, reason })
    return success(null)
  })
  if (!withdrawn.ok) return withdrawn
  return success({ version: bench.catalogue().catalogue.version })
}

/**
 * One transaction; then the bench decides by the changed entries. The catalogue before is kept, so
 * that it can be said what the change changes.
 */
async function changeEntries<Value>(
  bench: Bench,
  change: (db: Database, now: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const now = bench.now()
  const changed = await inTransaction(bench.db, async (db) => {
    await keepCatalogueVersion(db, bench.catalogue().catalogue, now)
    return change(db, now)
  })
  if (changed.ok) bench.useEntries(await readCatalogueEntries(bench.db))
  return changed
}

function placeFault(term: EnteredTerm, catalogue: PlanCatalogue): FieldRefusal | undefined {
  const [programme] = catalogue.programmes
  switch (term.kind) {
    case 'fee':
      return unlessKnown(term.model, catalogue.models, 'model-unknown')
    case 'plan-limit':
    case 'plan-months':
      return unlessKnown(term.plan, programme?.plans ?? [], 'catalogue-plan-unknown')
    case 'activation':
      return unlessKnown(term.family, catalogue.families, 'catalogue-family-unknown')
    case 'chain':
    case 'extension-days':
      return programme ? undefined : { field: 'kind', code: 'catalogue-unusable' }
  }
}

function unlessKnown(
  id: string,
  known: readonly { readonly id: string }[],
  code: string,
): FieldRefusal | undefined {
  return known.some((one) => one.id === id) ? undefined : { field: 'subject', code }
}

function dayFault(retrievedOn: string, today: string): FieldRefusal | undefined {
  return retrievedOn > today ? { field: 'retrievedOn', code: 'day-in-future' } : undefined
}
