import { app, dialog } from 'electron'
import i18next from 'i18next'
import type { RefusalDetail } from '../shared/ipc/result.ts'
import errors from '../shared/text/en/errors.json' with { type: 'json' }

/** Says in one window, and to a terminal, why the bench does not open and what helps; then ends. */
export async function endWithFault({ code, values }: RefusalDetail): Promise<void> {
  await i18next.init({
    lng: 'en',
    resources: { en: { errors } },
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
