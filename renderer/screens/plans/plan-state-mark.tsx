import { useTranslation } from 'react-i18next'

const signs: Readonly<Record<string, string>> = {
  direct: '○',
  'video-needed': '!',
  'video-sent': '◔',
  'video-rejected': '✕',
  approved: '◑',
  'approval-missed': '✕',
  'unknown-activation': '?',
  activated: '✓',
  before: '○',
  covered: '✓',
  'in-gap': '!',
  'in-grace': '!',
  ended: '–',
}

/** Where a plan stands: a sign and a word, never colour alone. */
export function PlanStateMark({ state }: { readonly state: string }) {
  const { t } = useTranslation('plans')
  return (
    <span className={`state-mark plan-state-${state}`}>
      <span className="state-mark-sign" aria-hidden="true">
        {signs[state]}
      </span>
      {t(`state.${state}`)}
    </span>
  )
}
