import { sql, type Kysely } from 'kysely'
import { allowEventKinds } from './0006-decision-sheets.ts'

/** Answers to the questions of a ticket's decision that neither intake nor diagnosis holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE case_answers (
      ticket_id TEXT PRIMARY KEY REFERENCES tickets (id),
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      answered_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
  await allowEventKinds(db, ['question-answered'])
}
