import { z } from 'zod'
import { idSchema, instantSchema, optionalLine, plainDateSchema } from './fields.ts'

/** Regions in which a plan is bought; shipping is free within one. */
export const regionSchema = z.string().regex(/^[A-Z]{2,5}$/, 'region-format')

export const optionalRegionSchema = z.union([z.literal(''), regionSchema], 'region-format')

export const planKindSchema = z.enum(['annual', 'two-year'], 'required')

/** The plan on a device: its chain of periods and the replacements already taken. */
export const coverageDetailsSchema = z
  .object({
    code: optionalLine(40),
    region: optionalRegionSchema,
    plan: planKindSchema,
    activatedOn: plainDateSchema,
    extensions: z.array(z.object({ plan: planKindSchema, boughtOn: plainDateSchema })).max(5),
    uses: z.array(z.object({ incidentOn: plainDateSchema })).max(20),
  })
  .superRefine((coverage, context) => {
    coverage.extensions.forEach((extension, index) => {
      if (extension.boughtOn < coverage.activatedOn) {
        context.addIssue({
          code: 'custom',
          path: ['extensions', index, 'boughtOn'],
          message: 'before-activation-day',
        })
      }
    })
    coverage.uses.forEach((use, index) => {
      if (use.incidentOn < coverage.activatedOn) {
        context.addIssue({
          code: 'custom',
          path: ['uses', index, 'incidentOn'],
          message: 'before-activation-day',
        })
      }
    })
  })

export type CoverageDetails = z.infer<typeof coverageDetailsSchema>

/** A replacement that left this centre: counted when its parcel was shipped, and by nobody's typing. */
export const countedUseSchema = z.object({
  ticketId: idSchema,
  /** The ticket's number. */
  number: z.string(),
  incidentOn: plainDateSchema,
  countedAt: instantSchema,
})

export type CountedUse = z.infer<typeof countedUseSchema>

export const coverageSchema = z.object({
  id: idSchema,
  ...coverageDetailsSchema.shape,
  /** Besides `uses`, which are those taken elsewhere and told at the counter. */
  counted: z.array(countedUseSchema),
})

export type Coverage = z.infer<typeof coverageSchema>

/** Days of all replacements of the plan, those of one ticket left out when it is named. */
export function usesOf(
  coverage: Pick<Coverage, 'uses'> & {
    readonly counted: readonly Pick<CountedUse, 'ticketId' | 'incidentOn'>[]
  },
  withoutTicket?: string,
): { incidentOn: string }[] {
  const counted = coverage.counted.filter(({ ticketId }) => ticketId !== withoutTicket)
  return [...coverage.uses, ...counted.map(({ incidentOn }) => ({ incidentOn }))]
}
