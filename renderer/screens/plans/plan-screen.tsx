import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { PlanView } from '../../../shared/records/plan-view.ts'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { ActionBar, Screen } from '../../components/screen.tsx'
import { SerialChain } from '../../components/serial-chain.tsx'
import { stagePath } from '../../components/stage.ts'
import { useCall } from '../../components/use-call.ts'
import { useModelName } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { ActivationPanel } from './activation-panel.tsx'
import { ExtensionPanel } from './extension-panel.tsx'
import { PeriodsPanel, UsesPanel } from './periods-panel.tsx'
import { PlanSide } from './plan-side.tsx'
import { RewardPanel } from './reward-panel.tsx'
import './plans.css'

/** One device's plan: its clock, periods, uses, extension and reward; told in a ticket when it came from one. */
export default function PlanScreen() {
  const { deviceId = '', ticketId = null } = useParams()
  const { t } = useTranslation('plans')
  const errorText = useErrorText()
  const { data: plan, error } = useCall('plans.read', { deviceId })
  if (plan !== undefined) return <Plan key={deviceId} plan={plan} ticketId={ticketId} />
  if (error === null) return null
  return (
    <div className="empty-state" role="alert">
      <h1 className="empty-title">{t('detail.missing')}</h1>
      <p className="empty-text">{errorText(error)}</p>
    </div>
  )
}

function Plan({ plan, ticketId }: { readonly plan: PlanView; readonly ticketId: string | null }) {
  const { t } = useTranslation('plans')
  const modelName = useModelName()
  const { device, registration, standing, coverage } = plan
  return (
    <Screen side={<PlanSide plan={plan} />} actions={<WaysBack ticketId={ticketId} />}>
      <div className="plans-column">
        <div className="screen-head">
          <h1 className="screen-title">{modelName(device.model)}</h1>
          <SerialChain serials={device.serials} />
        </div>
        {registration === null && coverage === null ? <p>{t('detail.nothing')}</p> : null}
        {registration === null ? null : <ActivationPanel plan={plan} ticketId={ticketId} />}
        {standing === null || coverage === null ? null : (
          <>
            <PeriodsPanel standing={standing} />
            <UsesPanel coverage={coverage} />
            <ExtensionPanel deviceId={device.id} ticketId={ticketId} standing={standing} />
            <RewardPanel deviceId={device.id} standing={standing} />
          </>
        )}
      </div>
    </Screen>
  )
}

function WaysBack({ ticketId }: { readonly ticketId: string | null }) {
  const { t } = useTranslation('plans')
  const [, navigate] = useLocation()
  const back = () => navigate(ticketId === null ? '/plans' : stagePath(ticketId, 'intake'))
  const label = t(ticketId === null ? 'detail.list' : 'detail.ticket')
  useShortcuts([{ keys: 'Alt B', label, run: back }])
  return (
    <ActionBar>
      <Button shortcut="Alt B" onClick={back}>
        {label}
      </Button>
    </ActionBar>
  )
}
