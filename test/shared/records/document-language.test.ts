import { describe, expect, it } from 'vitest'
import { customerDetailsSchema } from '../../../shared/records/customer.ts'
import {
  languageOfCustomer,
  type CustomerLanguage,
  type DocumentLanguage,
} from '../../../shared/records/document-language.ts'
import { makeIntake } from '../../helpers/make-ticket.ts'

describe("the language of a customer's papers", () => {
  const rows: readonly (readonly [
    said: CustomerLanguage,
    country: string,
    centre: DocumentLanguage,
    answer: DocumentLanguage,
  ])[] = [
    ['', 'PL', 'en', 'pl'],
    ['', 'LT', 'pl', 'lt'],
    ['', 'DE', 'pl', 'de'],
    ['', 'AT', 'pl', 'de'],
    ['', 'IE', 'pl', 'en'],
    // Several languages, or one that papers are not written in: the centre's.
    ['', 'CH', 'pl', 'pl'],
    ['', 'FR', 'de', 'de'],
    // What the customer says goes before where they live.
    ['de', 'PL', 'en', 'de'],
    ['en', 'LT', 'lt', 'en'],
  ]
  it.each(rows)('said %j, lives in %s, centre %s: %s', (language, country, centre, answer) => {
    expect(languageOfCustomer({ language, address: { country } }, centre)).toBe(answer)
  })

  it('is asked of nobody: a draft from before the question is whole', () => {
    const { language: _left, ...before } = makeIntake().customer
    expect(customerDetailsSchema.parse(before).language).toBe('')
  })

  it('is refused when papers are not written in it', () => {
    const judged = customerDetailsSchema.safeParse({ ...makeIntake().customer, language: 'fr' })
    expect(judged.error?.issues[0]).toMatchObject({
      path: ['language'],
      message: 'language-unknown',
    })
  })
})
