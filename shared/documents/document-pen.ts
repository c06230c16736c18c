import { createInstance, type TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { DocumentLanguage } from '../records/document-language.ts'
import { formatMoney, type Money } from '../records/format-money.ts'
import deDocuments from '../text/de/documents.json' with { type: 'json' }
import deRules from '../text/de/rules.json' with { type: 'json' }
import enDocuments from '../text/en/documents.json' with { type: 'json' }
import enRules from '../text/en/rules.json' with { type: 'json' }
import ltDocuments from '../text/lt/documents.json' with { type: 'json' }
import ltRules from '../text/lt/rules.json' with { type: 'json' }
import plDocuments from '../text/pl/documents.json' with { type: 'json' }
import plRules from '../text/pl/rules.json' with { type: 'json' }
import type { Words } from './document-description.ts'

/** Writes in one language: sentences, days and amounts as its readers know them. */
export interface Pen {
  readonly language: DocumentLanguage
  /** A sentence of `documents`, or of the plan rules: `rules:reasons.no-plan`. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string
  /** `2026-11-20` → `20 listopada 2026`. */
  readonly day: (isoDay: string) => string
  /** An instant as day and time in the centre's zone. */
  readonly instant: (iso: string) => string
  readonly money: (money: Money) => string
  /** `PL` → `Polska`. */
  readonly country: (code: string) => string
}

/** Something to say, whatever the language. */
export type Phrase = (pen: Pen) => string

/** Writes a phrase in the reader's language and, where there is one, in the second. */
export type Writer = (phrase: Phrase) => Words

let texts: ReturnType<typeof createInstance> | undefined

function translate(language: DocumentLanguage): TFunction {
  if (!texts) {
    texts = createInstance()
    void texts.init({
      // Everything is here already: nothing waits, so the first paper needs no promise.
      initAsync: false,
      fallbackLng: 'en',
      defaultNS: 'documents',
      ns: ['documents', 'rules'],
      resources: {
        en: { documents: enDocuments, rules: enRules },
        pl: { documents: plDocuments, rules: plRules },
        de: { documents: deDocuments, rules: deRules },
        lt: { documents: ltDocuments, rules: ltRules },
      },
      interpolation: { escapeValue: false },
    })
  }
  return texts.getFixedT(language)
}

/** Who writes in the language, with the days of the time zone. */
export function penOf(language: DocumentLanguage, timeZone: string): Pen {
  const t = translate(language)
  // English is written here as Europe writes it, for that is where the centres stand.
  const locale = language === 'en' ? 'en-150' : language
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  return {
    language,
    say: (key, values = {}) => withOneStop(t(key, values), language),
    day: (isoDay) => Temporal.PlainDate.from(isoDay).toLocaleString(locale, { dateStyle: 'long' }),
    instant: (iso) =>
      Temporal.Instant.from(iso).toLocaleString(locale, {
        timeZone,
        dateStyle: 'long',
        timeStyle: 'short',
      }),
    // Unicode writes the zloty without its stroke in Lithuanian; on a Polish price tag it has one.
    money: (money) => formatMoney(money, locale).replace(/\bzl\b/, 'zł'),
    country: (code) => countries.of(code) ?? code,
  }
}

/** A Lithuanian day ends with an abbreviation, whose stop ends the sentence, too. */
function withOneStop(text: string, language: DocumentLanguage): string {
  return language === 'lt' ? text.replace(/\bd\.\.(?=\s|$)/g, 'd.') : text
}

/** Writes for the reader and, when they read another language, for the issuer beside it. */
export function bilingualWriter(main: Pen, second: Pen | null): Writer {
  return (phrase) => {
    const words = phrase(main)
    const others = second ? phrase(second) : words
    return others === words ? { main: words } : { main: words, second: others }
  }
}
