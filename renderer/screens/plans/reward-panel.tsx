import { useTranslation } from 'react-i18next'
import type { PlanStanding } from '../../../shared/plan-rules/plan-standing.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useFormats } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'

interface RewardProps {
  readonly deviceId: string
  readonly standing: PlanStanding
}

/** The year of warranty for a plan without replacements; models off the list hear nothing of it. */
export function RewardPanel({ deviceId, standing }: RewardProps) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  const { reward, rewardMonths, lastCoveredDay } = standing
  if (reward === 'not-listed') return null
  return (
    <Panel title={t('reward.title')}>
      <p>{t(`reward.${reward}`, { months: rewardMonths, day: day(lastCoveredDay) })}</p>
      {reward === 'earned' ? <ClaimReward deviceId={deviceId} /> : null}
    </Panel>
  )
}

function ClaimReward({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('plans')
  const errorText = useErrorText()
  const claim = useCallMutation('plans.claim-reward')
  const run = () => {
    if (!claim.isPending) claim.mutate({ deviceId })
  }
  useShortcuts([{ keys: 'Alt C', label: t('reward.claim'), run }])
  return (
    <div className="plan-actions">
      <Button shortcut="Alt C" busy={claim.isPending} onClick={run}>
        {t('reward.claim')}
      </Button>
      <p className="error-summary" role="alert">
        {claim.error === null ? null : errorText(claim.error)}
      </p>
    </div>
  )
}
