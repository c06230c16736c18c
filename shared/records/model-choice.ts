import { z } from 'zod'

/** A model as intake offers it, out of the catalogue. */
export const modelChoiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Product family of the catalogue: `handheld`, `drone` ... */
  family: z.string(),
})

export type ModelChoice = z.infer<typeof modelChoiceSchema>
