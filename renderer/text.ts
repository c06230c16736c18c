import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

const files = import.meta.glob<Record<string, unknown>>('../shared/text/*/*.json', {
  eager: true,
  import: 'default',
})

/**
 * Every text of the window, one namespace a file. Eager, because the texts are small and a screen
 * that waits for its words would jump.
 */
export async function setUpText(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'window',
    ns: [],
    resources: readResources(),
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

function readResources(): Record<string, Record<string, Record<string, unknown>>> {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [language, namespace] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2)
    if (language === undefined || namespace === undefined) continue
    resources[language] = { ...resources[language], [namespace]: texts }
  }
  return resources
}
