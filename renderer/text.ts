import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { DocumentLanguage } from '../shared/records/document-language.ts'

type Texts = Record<string, unknown>

/** Eager, because a screen that waits for its words would jump, and every language falls back to it. */
const english = import.meta.glob<Texts>('../shared/text/en/*.json', {
  eager: true,
  import: 'default',
})

/** One file a language, read by nobody who does not speak it. */
const otherLanguages = {
  pl: () => import('./languages/pl.ts'),
  de: () => import('./languages/de.ts'),
  lt: () => import('./languages/lt.ts'),
} as const

/** Every text of the window, one namespace a file, in English until another language is asked for. */
export async function setUpText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'window',
    ns: [],
    resources: { en: namespacesOf(english) },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

/**
 * Says everything in another language from now on. Whatever is on screen stays there with all that
 * was typed: only its words change, once all of them are read.
 */
export async function showLanguage(language: DocumentLanguage): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'window')) {
    const { texts } = await otherLanguages[language]()
    for (const [namespace, words] of Object.entries(namespacesOf(texts))) {
      i18next.addResourceBundle(language, namespace, words)
    }
  }
  if (i18next.language !== language) await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** `../shared/text/en/window.json` is the namespace `window`. */
function namespacesOf(files: Readonly<Record<string, Texts>>): Record<string, Texts> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [
      path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, ''),
      texts,
    ]),
  )
}
