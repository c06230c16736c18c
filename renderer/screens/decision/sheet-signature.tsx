import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { useCall } from '../../components/use-call.ts'
import { SignatureField, type Pad } from './signature-field.tsx'
import type { SheetJobs } from './use-sheet-jobs.ts'

/** The customer signs on the pad, or on the printed sheet, which is then noted here. */
export function SheetSignature(props: {
  readonly ticketId: string
  readonly version: number
  readonly jobs: SheetJobs
}) {
  const { ticketId, version, jobs } = props
  const { t } = useTranslation('sheet')
  const sentence = useErrorText()
  const customer = useCall('tickets.read', { ticketId }).data?.customer.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<'signer' | 'pad' | null>(null)
  const pad = useRef<Pad>(null)
  const keepPad = useCallback((ready: Pad | null) => {
    pad.current = ready
  }, [])
  const signer = (typed ?? customer).trim()
  const busy = jobs.state.kind === 'running'

  function keep(): void {
    const drawn = pad.current
    const empty = drawn?.isEmpty() ?? true
    setFault(signer === '' ? 'signer' : empty ? 'pad' : null)
    if (!drawn || empty || signer === '') return
    jobs.sign(version, { way: 'screen', signer, strokes: drawn.strokes() })
  }
  function noteOnPaper(): void {
    setFault(signer === '' ? 'signer' : null)
    if (signer !== '') jobs.sign(version, { way: 'paper', signer })
  }
  return (
    <section className="sheet-part" aria-label={t('sign.title')}>
      <h3 className="panel-title">{t('sign.title')}</h3>
      <Field label={t('sign.signer')} error={fault === 'signer' ? sentence('required') : undefined}>
        {(wiring) => (
          <input
            className="input"
            value={typed ?? customer}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            {...wiring}
          />
        )}
      </Field>
      <SignatureField label={t('sign.pad')} onReady={keepPad} onDrawn={() => setFault(null)} />
      <p className={fault === 'pad' ? 'is-lost' : 'sheet-quiet'} role="status">
        {fault === 'pad' ? sentence('signature-missing') : t('sign.hint')}
      </p>
      <div className="sheet-actions">
        <Button tone="primary" busy={busy} onClick={keep}>
          {t('sign.keep')}
        </Button>
        <Button onClick={() => pad.current?.clear()}>{t('sign.clear')}</Button>
        <Button busy={busy} onClick={noteOnPaper}>
          {t('sign.on-paper')}
        </Button>
      </div>
    </section>
  )
}
