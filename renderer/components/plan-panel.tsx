import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanView } from '../../shared/records/plan-view.ts'
import { Fact, Facts, Panel } from './panel.tsx'
import { PlanDeadline } from './plan-deadline.tsx'
import { SerialChain } from './serial-chain.tsx'
import { useCall } from './use-call.ts'
import { useFormats } from './use-settings.ts'
import './plan-panel.css'

/** A device's plan beside a ticket: how it stands, what is left of it, and the chain of units. */
export function PlanPanel(props: { readonly deviceId: string; readonly ticketId: string | null }) {
  const { deviceId, ticketId } = props
  const { t } = useTranslation('plans')
  const { data: plan } = useCall('plans.read', { deviceId })
  if (plan === undefined) return null
  const isOpen = plan.activation !== null && plan.activation.step !== 'activated'
  const isThere = isOpen || plan.standing !== null
  const end = ticketId === null ? '' : `/${ticketId}`
  return (
    <Panel title={t('panel.title')}>
      <Facts>
        {isOpen && plan.activation !== null ? (
          <>
            <Fact name={t('panel.state')}>{t(`state.${plan.activation.step}`)}</Fact>
            <Fact name={t('panel.deadline')}>
              <PlanDeadline
                state={plan.activation.step}
                until={plan.activation.until ?? ''}
                untilDay={plan.activation.untilDay ?? ''}
              />
            </Fact>
          </>
        ) : null}
        <StandingFacts plan={plan} />
        <Fact name={t('chain.label')}>
          <SerialChain serials={plan.device.serials} />
        </Fact>
      </Facts>
      {isThere ? null : <p className="plan-panel-empty">{t('detail.nothing')}</p>}
      <p className="plan-panel-link">
        {isThere ? (
          <Link href={`/plans/${deviceId}${end}`}>
            {isOpen ? t('panel.go-on') : t('detail.open')}
          </Link>
        ) : (
          <Link href={`/plans/new${end}`}>{t('panel.register')}</Link>
        )}
      </p>
    </Panel>
  )
}

function StandingFacts({ plan: { standing, coverage } }: { readonly plan: PlanView }) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  if (standing === null || coverage === null) return null
  const { renewal, reward, leftInChain } = standing
  const period = standing.periods.find(({ number }) => number === standing.period)
  return (
    <>
      <Fact name={t('panel.kind')}>{t(`kind.${coverage.plan}`)}</Fact>
      <Fact name={t('panel.state')}>{t(`state.${standing.state}`)}</Fact>
      <Fact name={t('panel.until')}>{day(standing.lastCoveredDay)}</Fact>
      {period === undefined ? null : (
        <Fact name={t('panel.left-period')}>{period.left ?? t('periods.unlimited')}</Fact>
      )}
      <Fact name={t('panel.left-chain')}>{leftInChain ?? t('periods.unlimited')}</Fact>
      {renewal.allowed && renewal.until !== null ? (
        <Fact name={t('panel.extend')}>{day(renewal.until)}</Fact>
      ) : null}
      {reward === 'not-listed' ? null : (
        <Fact name={t('panel.reward')}>{t(`panel.reward-${reward}`)}</Fact>
      )}
    </>
  )
}
