import { app, dialog } from 'electron'
import i18next from 'i18next'
import type { RefusalDetail } from '../shared/ipc/result.ts'
import german from '../shared/text/de/errors.json' with { type: 'json' }
import english from '../shared/text/en/errors.json' with { type: 'json' }
import lithuanian from '../shared/text/lt/errors.json' with { type: 'json' }
import polish from '../shared/text/pl/errors.json' with { type: 'json' }

/**
 * Says in one window, and to a terminal, why the bench does not open and what helps; then ends. In
 * the system's language, for the settings lie in the data that cannot be opened.
 */
export async function endWithFault({ code, values }: RefusalDetail): Promise<void> {
  await app.whenReady()
  await i18next.init({
    lng: app.getLocale(),
    load: 'languageOnly',
    fallbackLng: 'en',
    resources: {
      en: { errors: english },
      pl: { errors: polish },
      de: { errors: german },
      lt: { errors: lithuanian },
    },
    interpolation: { escapeValue: false },
  })
  const sentence = i18next.t(`errors:${code}`, { ...values })
  process.stderr.write(`CareBench: ${sentence}\n`)
  await dialog.showMessageBox({
    type: 'error',
    title: 'CareBench',
    message: i18next.t('errors:start.title'),
    detail: sentence,
    buttons: [i18next.t('errors:start.quit')],
  })
  app.exit(1)
}
