import { sql, type RawBuilder } from 'kysely'
import { caseAnswersSchema, noAnswers } from '../../shared/records/case-answers.ts'
import { coverageDetailsSchema, planKindSchema } from '../../shared/records/coverage.ts'
import { diagnosisSchema, yesNoSchema } from '../../shared/records/diagnosis.ts'
import { readColumns, readRows, type ColumnReader } from './column-reader.ts'
import { prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

interface CaseRow {
  readonly sequence: number
  readonly facts: string
  readonly counted: string | null
}

interface CasePage {
  readonly after: number
  readonly limit: number
  /** `all`, or their ids as JSON. */
  readonly models: string
}

/** What the rules need of many tickets in a row, and nothing else: no texts, no lines, no history. */
const selectCases = prepareQuery((_db, value: Value<CasePage>) => {
  const query: RawBuilder<CaseRow> = sql`
    SELECT
      t.sequence,
      json_array(
        t.id, t.incident_on,
        d.model, d.manufacturer_warranty_ends_on, c.country,
        p.region, p.plan, p.activated_on, p.extensions, p.uses,
        g.cause, g.exclusions, g.repairable,
        q.repairable, q.gross_minor, q.currency,
        a.answers
      ) AS facts,
      CASE WHEN p.id IS NULL THEN NULL ELSE (
        SELECT json_group_array(json_array(u.ticket_id, u.incident_on))
        FROM plan_uses AS u
        WHERE u.device_id = t.device_id AND u.incident_on >= p.activated_on
      ) END AS counted
    FROM tickets AS t
    JOIN devices AS d ON d.id = t.device_id
    JOIN customers AS c ON c.id = t.customer_id
    LEFT JOIN coverages AS p ON p.device_id = t.device_id
    LEFT JOIN diagnoses AS g ON g.ticket_id = t.id
    LEFT JOIN quotes AS q ON q.ticket_id = t.id
      AND q.version = (SELECT max(version) FROM quotes WHERE ticket_id = t.id)
    LEFT JOIN case_answers AS a ON a.ticket_id = t.id
    WHERE t.sequence > ${value('after')} AND t.state <> 'shipped'
      AND (
        ${value('models')} = 'all'
        OR d.model IN (SELECT value FROM json_each(${value('models')}))
      )
    ORDER BY t.sequence
    LIMIT ${value('limit')}`
  return query
})

/** The next open tickets of these models, after the one of this place in the order of logging. */
export async function readOpenCases(
  db: Database,
  models: ReadonlySet<string> | 'all',
  after: number,
  limit: number,
) {
  const named = models === 'all' ? models : JSON.stringify([...models])
  const { rows } = await selectCases(db, { after, limit, models: named })
  return rows.map(({ sequence, facts, counted }) => readCase(sequence, readColumns(facts), counted))
}

export type OpenCase = ReturnType<typeof readCase>

function readCase(sequence: number, columns: ColumnReader, counted: string | null) {
  const { text } = columns
  const ticket = { id: text(), incidentOn: text() }
  const device = { model: text(), manufacturerWarrantyEndsOn: text() }
  const customer = { address: { country: text() } }
  const coverage = columns.isThere(5) ? readCoverage(columns, counted) : null
  const diagnosis = columns.isThere(3) ? readDiagnosis(columns) : null
  const quote = columns.isThere(3) ? readQuote(columns) : undefined
  const answers = columns.isThere(1) ? columns.json(caseAnswersSchema) : noAnswers
  return { sequence, quote, facts: { ticket, device, customer, coverage, diagnosis, answers } }
}

function readCoverage({ text, oneOf, json }: ColumnReader, counted: string | null) {
  const { extensions, uses } = coverageDetailsSchema.shape
  return {
    region: text(),
    plan: oneOf(planKindSchema.options),
    activatedOn: text(),
    extensions: json(extensions),
    uses: json(uses),
    counted: readRows(counted ?? '[]', (use) => ({ ticketId: use.text(), incidentOn: use.text() })),
  }
}

function readDiagnosis({ oneOf, json }: ColumnReader) {
  const { cause, exclusions } = diagnosisSchema.shape
  return {
    cause: oneOf(cause.options),
    exclusions: json(exclusions),
    repairable: oneOf(yesNoSchema.options),
  }
}

function readQuote({ text, number, flag }: ColumnReader) {
  const repairable = flag()
  const minor = number()
  return { repairable, totals: { gross: { minor, currency: text() } } }
}
