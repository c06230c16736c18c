import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useCall } from '../../components/use-call.ts'
import { useSettings } from '../../components/use-settings.ts'
import type { SheetJobs } from './use-sheet-jobs.ts'

/** The chosen version's sheet on a printer of the system, or as a file. */
export function SheetPaper(props: { readonly version: number; readonly jobs: SheetJobs }) {
  const { version, jobs } = props
  const { t } = useTranslation('sheet')
  const { documentPrinterName } = useSettings()
  const printers = useCall('printers.list', null).data ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const last = printers.find(({ name }) => name === documentPrinterName)
  const printer = picked ?? (last ?? printers[0])?.name ?? null
  const busy = jobs.state.kind === 'running'
  return (
    <section className="sheet-part" aria-label={t('paper.title')}>
      <h3 className="panel-title">{t('paper.title')}</h3>
      {printer === null ? (
        <p className="sheet-quiet">{t('paper.no-printer')}</p>
      ) : (
        <SelectField
          label={t('paper.printer')}
          value={printer}
          options={printers.map(({ name, displayName, ready }) => ({
            value: name,
            label: displayName === '' ? name : displayName,
            ...(ready ? {} : { note: t('paper.not-ready') }),
          }))}
          onChoose={setPicked}
        />
      )}
      <div className="sheet-actions">
        {printer === null ? null : (
          <Button busy={busy} onClick={() => jobs.print(version, printer)}>
            {t('paper.print')}
          </Button>
        )}
        <Button busy={busy} onClick={() => jobs.save(version)}>
          {t('paper.save')}
        </Button>
      </div>
    </section>
  )
}
