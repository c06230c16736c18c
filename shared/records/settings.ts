import { z } from 'zod'
import { addressSchema } from './address.ts'
import { regionSchema } from './coverage.ts'
import { documentLanguageSchema } from './document-language.ts'
import { optionalEmailSchema, optionalPhoneSchema, requiredLine } from './fields.ts'
import { currencySchema } from './money.ts'

/** What is true for the whole centre. */
export const settingsSchema = z.object({
  centre: z.object({
    name: requiredLine(120),
    phone: optionalPhoneSchema,
    email: optionalEmailSchema,
    address: addressSchema,
  }),
  /** Who works at this bench: the name that history keeps. */
  operator: requiredLine(60),
  /** Of the window; the papers of a customer have the customer's. */
  language: documentLanguageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  currency: currencySchema,
  region: regionSchema,
  timeZone: z.string().refine(isKnownTimeZone, 'time-zone-unknown'),
  taxBasisPoints: z.int('tax-format').min(0, 'tax-range').max(10_000, 'tax-range'),
  quoteValidityDays: z.int('days-range').min(1, 'days-range').max(365, 'days-range'),
  /** `CB-{year}-{number:6}`: `{number}` must be in it, or numbers would repeat. */
  ticketNumberPattern: z
    .string()
    .max(40, 'too-long')
    .regex(
      /^[A-Za-z0-9{}:\-/._]*\{number(?::[1-9])?\}[A-Za-z0-9{}:\-/._]*$/,
      'ticket-pattern-format',
    ),
  /** `host:9100` of the label printer, when there is one. */
  labelPrinterAddress: z.string().max(255, 'too-long'),
  /** Name of the system's printer that was used last. */
  labelPrinterName: z.string().max(255, 'too-long'),
  /** The same for papers of A4. */
  documentPrinterName: z.string().max(255, 'too-long'),
})

export type Settings = z.infer<typeof settingsSchema>

const knownTimeZones = new Set<string>()

/** Asking `Intl` takes longer than all the rest of the settings, and the answer stays the same. */
function isKnownTimeZone(name: string): boolean {
  if (knownTimeZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    knownTimeZones.add(name)
    return true
  } catch {
    return false
  }
}

/** A centre in Poland until somebody says otherwise. */
export const defaultSettings: Settings = {
  centre: {
    name: 'CareBench service centre',
    phone: '',
    email: '',
    address: { street: '', line2: '', postalCode: '', city: '', country: 'PL' },
  },
  operator: 'Bench 1',
  language: 'en',
  theme: 'system',
  currency: 'PLN',
  region: 'EU',
  timeZone: 'Europe/Warsaw',
  taxBasisPoints: 2300,
  quoteValidityDays: 30,
  ticketNumberPattern: 'CB-{year}-{number:6}',
  labelPrinterAddress: '',
  labelPrinterName: '',
  documentPrinterName: '',
}
