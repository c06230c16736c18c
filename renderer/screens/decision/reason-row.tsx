import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerChoice } from '../../../shared/records/decision-record.ts'
import { Button } from '../../components/button.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'

/** Why the customer takes another option: one line in place of the buttons, not a dialog. */
export function ReasonRow(props: {
  readonly choice: CustomerChoice
  readonly busy: boolean
  readonly onConfirm: (reason: string) => void
  readonly onBack: () => void
}) {
  const { choice, busy, onConfirm, onBack } = props
  const { t } = useTranslation('decision')
  const id = useId()
  const [reason, setReason] = useState('')
  const confirm = () => {
    if (!busy) onConfirm(reason.trim())
  }
  useShortcuts([
    { keys: 'Ctrl Enter', label: t(`choose.primary.${choice}`), run: confirm },
    { keys: 'Escape', label: t('choose.back'), run: onBack },
  ])
  return (
    <div className="reason-row">
      <label htmlFor={id}>{t('choose.why')}</label>
      <input
        id={id}
        className="input"
        value={reason}
        maxLength={1000}
        autoComplete="off"
        spellCheck
        autoFocus
        placeholder={t('choose.why-placeholder')}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) confirm()
        }}
      />
      <Button tone="primary" shortcut="Ctrl Enter" busy={busy} onClick={confirm}>
        {t(`choose.confirm.${choice}`)}
      </Button>
      <Button shortcut="Escape" onClick={onBack}>
        {t('choose.back')}
      </Button>
    </div>
  )
}
