import type { Selectable } from 'kysely'
import { quoteVersionSchema, type QuoteVersion } from '../../shared/records/quote.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database, Schema } from './schema.ts'

type QuoteRow = Selectable<Schema['quotes']>

const selectNewestQuote = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('quotes')
    .selectAll()
    .where('ticket_id', '=', value('ticketId'))
    .orderBy('version', 'desc')
    .limit(1),
)

const addQuote = prepareQuery((db, value: Value<QuoteRow>) =>
  db.insertInto('quotes').values({
    id: value('id'),
    ticket_id: value('ticket_id'),
    version: value('version'),
    issued_at: value('issued_at'),
    valid_until: value('valid_until'),
    currency: value('currency'),
    repairable: value('repairable'),
    lines: value('lines'),
    net_minor: value('net_minor'),
    tax_minor: value('tax_minor'),
    gross_minor: value('gross_minor'),
  }),
)

export async function findNewestQuote(
  db: Database,
  ticketId: string,
): Promise<QuoteVersion | undefined> {
  const row = firstRow(await selectNewestQuote(db, { ticketId }))
  return row && quoteOfRow(row)
}

export async function insertQuote(db: Database, quote: QuoteVersion): Promise<void> {
  const { net, tax, gross } = quote.totals
  const row: QuoteRow = {
    id: quote.id,
    ticket_id: quote.ticketId,
    version: quote.version,
    issued_at: quote.issuedAt,
    valid_until: quote.validUntil,
    currency: quote.currency,
    repairable: quote.repairable ? 1 : 0,
    lines: writeJson(quote.lines),
    net_minor: net.minor,
    tax_minor: tax.minor,
    gross_minor: gross.minor,
  }
  assertChanged(await addQuote(db, row))
}

function quoteOfRow(row: QuoteRow): QuoteVersion {
  const { currency } = row
  return {
    id: row.id,
    ticketId: row.ticket_id,
    version: row.version,
    issuedAt: row.issued_at,
    validUntil: row.valid_until,
    currency,
    repairable: row.repairable === 1,
    lines: readJson(row.lines, quoteVersionSchema.shape.lines),
    totals: {
      net: { minor: row.net_minor, currency },
      tax: { minor: row.tax_minor, currency },
      gross: { minor: row.gross_minor, currency },
    },
  }
}
