import { diagnosisSchema, type Diagnosis } from '../../shared/records/diagnosis.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

export interface DiagnosisRow {
  readonly findings: string
  readonly cause: Diagnosis['cause']
  readonly exclusions: string
  readonly battery: Diagnosis['battery']
  readonly repairable: Diagnosis['repairable']
  readonly currency: string
  readonly quote_lines: string
}

interface WrittenDiagnosis extends DiagnosisRow {
  readonly ticketId: string
  readonly now: string
}

const selectDiagnosis = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('diagnoses')
    .select(['findings', 'cause', 'exclusions', 'battery', 'repairable', 'currency', 'quote_lines'])
    .where('ticket_id', '=', value('ticketId')),
)

const upsertDiagnosis = prepareQuery((db, value: Value<WrittenDiagnosis>) => {
  const findings = {
    findings: value('findings'),
    cause: value('cause'),
    exclusions: value('exclusions'),
    battery: value('battery'),
    repairable: value('repairable'),
    currency: value('currency'),
    quote_lines: value('quote_lines'),
    recorded_at: value('now'),
  }
  return db
    .insertInto('diagnoses')
    .values({ ticket_id: value('ticketId'), ...findings })
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(findings))
})

export async function findDiagnosis(
  db: Database,
  ticketId: string,
): Promise<Diagnosis | undefined> {
  const row = firstRow(await selectDiagnosis(db, { ticketId }))
  return row && diagnosisOfRow(row)
}

export async function writeDiagnosis(
  db: Database,
  ticketId: string,
  { quoteLines, exclusions, ...rest }: Diagnosis,
  now: string,
): Promise<void> {
  const json = { exclusions: writeJson(exclusions), quote_lines: writeJson(quoteLines) }
  assertChanged(await upsertDiagnosis(db, { ...rest, ...json, ticketId, now }))
}

export function diagnosisOfRow(row: DiagnosisRow): Diagnosis {
  const { exclusions, quoteLines } = diagnosisSchema.shape
  return {
    findings: row.findings,
    cause: row.cause,
    exclusions: readJson(row.exclusions, exclusions),
    battery: row.battery,
    repairable: row.repairable,
    currency: row.currency,
    quoteLines: readJson(row.quote_lines, quoteLines),
  }
}
