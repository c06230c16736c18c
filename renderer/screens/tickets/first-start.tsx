import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { useCallMutation } from '../../components/use-call.ts'

/** What an empty list says: what will be here, and the two first steps. */
export function FirstStart() {
  const { t } = useTranslation('tickets')
  const [, navigate] = useLocation()
  const errorText = useErrorText()
  const sample = useCallMutation('sample-data.create')
  return (
    <div className="empty-state">
      <h1 className="empty-title">{t('first.title')}</h1>
      <p className="empty-text">{t('first.text')}</p>
      <div className="empty-actions">
        <Button tone="primary" shortcut="Ctrl N" onClick={() => navigate('/tickets/new')} autoFocus>
          {t('first.log')}
        </Button>
        <Button busy={sample.isPending} onClick={() => sample.mutate(null)}>
          {sample.isPending ? t('first.sampling') : t('first.sample')}
        </Button>
      </div>
      <p className="field-note field-note-error" role="status">
        {sample.error === null ? '' : errorText(sample.error)}
      </p>
    </div>
  )
}
