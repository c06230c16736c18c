import { z } from 'zod'
import { catalogueEntryFormSchema, catalogueEntrySchema } from '../records/catalogue-entry.ts'
import { idSchema, instantSchema, requiredLine } from '../records/fields.ts'
import { planCatalogueSchema, type PlanCatalogue } from '../records/plan-catalogue.ts'
import { changedVerdictSchema, redecidingSchema } from '../records/redeciding.ts'

const catalogueSchema: z.ZodType<PlanCatalogue> = planCatalogueSchema
const versionSchema = z.string().max(64)

/** Calls about the terms that decide, and about deciding the open tickets again with others. */
export const catalogueCalls = {
  'catalogue.read': {
    /** Null: the catalogue that decides today; otherwise one that was kept. */
    input: z.object({ version: versionSchema.nullable() }),
    output: z.object({
      catalogue: catalogueSchema,
      isCurrent: z.boolean(),
      /** One line a fault: file, path and what is wrong. */
      faults: z.array(z.string()),
      /** All that managers entered, oldest first, the withdrawn ones too. */
      entries: z.array(catalogueEntrySchema),
      /** Catalogues that decisions were made with, newest first. */
      kept: z.array(
        z.object({ version: versionSchema, keptAt: instantSchema, decisions: z.int() }),
      ),
    }),
  },
  /** Confirms a sample, or enters a new term with its source. */
  'catalogue.enter': {
    input: catalogueEntryFormSchema,
    output: z.object({ entryId: idSchema, version: versionSchema }),
  },
  'catalogue.withdraw': {
    input: z.object({ entryId: idSchema, reason: requiredLine(300) }),
    output: z.object({ version: versionSchema }),
  },

  'redeciding.read': { input: z.null(), output: redecidingSchema },
  'redeciding.changes': {
    input: z.object({
      redecisionId: idSchema,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(changedVerdictSchema),
  },
  /** Answers at once; progress is told as changes of `redeciding`. */
  'redeciding.start': { input: z.null(), output: z.null() },
  'redeciding.cancel': { input: z.null(), output: z.null() },
}
