import type { Migration } from 'kysely/migration'
import * as records from './0001-records.ts'
import * as frozenRecords from './0002-frozen-records.ts'
import * as search from './0003-search.ts'
import * as catalogueEntries from './0004-catalogue-entries.ts'
import * as plans from './0005-plans.ts'
import * as decisionSheets from './0006-decision-sheets.ts'
import * as caseAnswers from './0007-case-answers.ts'

/** Every migration in order. A released one is never changed; a change is a new one at the end. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-records': records,
  '0002-frozen-records': frozenRecords,
  '0003-search': search,
  '0004-catalogue-entries': catalogueEntries,
  '0005-plans': plans,
  '0006-decision-sheets': decisionSheets,
  '0007-case-answers': caseAnswers,
}
