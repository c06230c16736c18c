import { sql, type Kysely } from 'kysely'

/**
 * Search by any part of a number, serial, name, phone or e-mail. The text is folded before it gets
 * here; positions are kept, for a part longer than three letters needs them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['ticket_search', 'customer_search']) {
    await sql`
      CREATE VIRTUAL TABLE ${sql.id(table)}
      USING fts5 (text, columnsize = 0, tokenize = 'trigram')`.execute(db)
  }
}
