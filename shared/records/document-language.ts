import { z } from 'zod'

/** The languages in which a customer gets papers. */
export const documentLanguages = ['en', 'pl', 'de', 'lt'] as const

export const documentLanguageSchema = z.enum(documentLanguages)

export type DocumentLanguage = z.infer<typeof documentLanguageSchema>

/** Empty: nobody said, so the country decides. */
export const customerLanguageSchema = z.enum(['', ...documentLanguages], 'language-unknown')

export type CustomerLanguage = z.infer<typeof customerLanguageSchema>

/** Countries in which nearly everybody reads one of the languages. */
const languageByCountry: Readonly<Record<string, DocumentLanguage>> = {
  ...{ PL: 'pl', LT: 'lt' },
  ...{ DE: 'de', AT: 'de', LI: 'de' },
  ...{ GB: 'en', IE: 'en', MT: 'en', US: 'en', AU: 'en', NZ: 'en' },
}

/** What a customer reads who said nothing: their country's language, or else the centre's. */
export function languageOfCountry(country: string, centre: DocumentLanguage): DocumentLanguage {
  return languageByCountry[country] ?? centre
}

/** The language of a customer's papers. */
export function languageOfCustomer(
  customer: { readonly language: CustomerLanguage; readonly address: { readonly country: string } },
  centre: DocumentLanguage,
): DocumentLanguage {
  if (customer.language !== '') return customer.language
  return languageOfCountry(customer.address.country, centre)
}
