import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type { Money } from '../../../shared/records/money.ts'
import { Fact, Facts, Notice, Panel } from '../../components/panel.tsx'
import { SidePanel } from '../../components/screen.tsx'
import type { TicketView } from '../../components/stage.ts'
import { useCall } from '../../components/use-call.ts'
import { useFormats, useToday } from '../../components/use-settings.ts'
import { GivenAnswers } from './given-answers.tsx'
import { PlanPips } from './plan-pips.tsx'
import {
  nextDeadline,
  planFactsOf,
  sacrificeOf,
  type PlanFacts,
  type Sacrifice,
} from './plan-facts.ts'
import { RenewalPanel } from './renewal-panel.tsx'

/** What is known about plan, deadlines, device and choice while the customer decides. */
export function DecisionSide(props: {
  readonly ticket: TicketView
  readonly decision: DecisionView
}) {
  const { ticket, decision } = props
  const { t } = useTranslation('decision')
  return (
    <SidePanel label={t('side.label')}>
      <Panel title={t('plan.title')}>
        <PlanPanel facts={planFactsOf(decision)} />
      </Panel>
      <Panel title={t('sacrifice.title')}>
        <SacrificePanel
          sacrifice={sacrificeOf(decision)}
          feeNow={planFactsOf(decision)?.feeNow ?? null}
        />
      </Panel>
      <RenewalPanel decision={decision} />
      <Panel title={t('deadline.title')} className="deadline">
        <DeadlineNotice decision={decision} />
      </Panel>
      <GivenAnswers ticket={ticket} isPast={ticket.ticket.state === 'shipped'} />
      <Panel title={t('device.title')}>
        <DevicePanel ticket={ticket} />
      </Panel>
      <Panel title={t('choice.title')}>
        <ChoicePanel decision={decision} />
      </Panel>
    </SidePanel>
  )
}

function PlanPanel({ facts }: { readonly facts: PlanFacts | null }) {
  const { t } = useTranslation('decision')
  const formats = useFormats()
  if (facts === null) return <p className="side-empty">{t('plan.none')}</p>
  const fee = (money: Money | null) => (money ? formats.money(money) : t('plan.fee-unknown'))
  return (
    <>
      {facts.period === null ? null : <PlanPips count={facts.period} />}
      <Facts>
        <Fact name={t('plan.left-in-period')}>
          {facts.period === null ? t('plan.no-period') : t('plan.count', { ...facts.period })}
        </Fact>
        <Fact name={t('plan.left-in-chain')}>{t('plan.count', { ...facts.chain })}</Fact>
        <Fact name={t('plan.fees')}>
          {facts.feeNow === null && facts.feeNext === null
            ? t('plan.fee-unknown')
            : t('plan.fee-pair', { now: fee(facts.feeNow), next: fee(facts.feeNext) })}
        </Fact>
        <Fact name={t('plan.covered-until')}>{formats.day(facts.coveredUntil)}</Fact>
      </Facts>
    </>
  )
}

function SacrificePanel(props: {
  readonly sacrifice: Sacrifice | null
  readonly feeNow: Money | null
}) {
  const { sacrifice, feeNow } = props
  const { t } = useTranslation(['decision', 'advice'])
  const { money, day } = useFormats()
  if (sacrifice === null) return <p className="side-empty">{t('sacrifice.none')}</p>
  const { stay, reward, nextFee, cover } = sacrifice
  const nextPrice = typeof nextFee === 'string' ? null : money(nextFee)
  return (
    <Facts>
      <Fact name={t('sacrifice.last')}>
        <span className={stay === 0 ? 'runs-out' : ''}>
          {stay === null ? t('sacrifice.last-unknown') : t('sacrifice.stay', { count: stay })}
        </span>
      </Fact>
      <Fact name={t('sacrifice.reward')}>
        <span className={reward === 'lost' ? 'is-lost' : ''}>
          {t(`sacrifice.reward-${reward}`)}
        </span>
      </Fact>
      <Fact name={t('sacrifice.next-fee')}>
        {typeof nextFee === 'string' ? (
          t(`sacrifice.fee-${nextFee}`)
        ) : (
          <span className="runs-out">
            {feeNow === null ? nextPrice : `${money(feeNow)} → ${nextPrice ?? ''}`}
          </span>
        )}
      </Fact>
      <Fact name={t('advice:cover.name')}>
        {cover.days < 0
          ? t('advice:cover.ended', { day: day(cover.until) })
          : t('advice:cover.left', { count: cover.days, day: day(cover.until) })}
      </Fact>
    </Facts>
  )
}

function DeadlineNotice({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('decision')
  const { day } = useFormats()
  const today = useToday()
  const { renewal } = decision.result
  const deadline = nextDeadline(renewal, decision.quote?.validUntil ?? null, today)
  if (deadline === null) return <p className="side-empty">{t('deadline.none')}</p>
  const { kind, until, days } = deadline
  return (
    <Notice tone="amber">
      {t(`deadline.${kind}`, { day: day(until) })} {t('deadline.days', { count: days })}
    </Notice>
  )
}

function DevicePanel({ ticket: { ticket, device } }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('decision')
  const { serialNumber } = ticket
  const known = useCall('intake.find-serial', { model: device.model, serialNumber }).data
  return (
    <Facts>
      <Fact name={t('device.visits')}>{known?.visits.length ?? 1}</Fact>
      <Fact name={t('device.serials')}>
        <ul className="serials">
          {device.serials.map((serial, index) => (
            <li key={serial.serialNumber}>
              {index === 0 ? null : <EarlierSerial />}
              {serial.serialNumber}
            </li>
          ))}
        </ul>
      </Fact>
    </Facts>
  )
}

function EarlierSerial() {
  const { t } = useTranslation('decision')
  return (
    <>
      <span aria-hidden="true">← </span>
      <span className="visually-hidden">{t('device.earlier')} </span>
    </>
  )
}

function ChoicePanel({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('decision')
  const formats = useFormats()
  const [inForce, ...superseded] = decision.made
  if (!inForce) return <p className="side-empty">{t('choice.none')}</p>
  const seal = decision.versions[0]?.seal ?? inForce.hash
  return (
    <Facts>
      <Fact name={t('choice.taken')}>{t(`choice.words.${inForce.choice}`)}</Fact>
      <Fact name={t('choice.version')}>
        {t('choice.version-of', { version: inForce.version, count: superseded.length })}
      </Fact>
      <Fact name={t('choice.made-at')}>{formats.instant(inForce.madeAt)}</Fact>
      <Fact name={t('choice.by')}>{inForce.who}</Fact>
      {inForce.reason === '' ? null : <Fact name={t('choice.reason')}>{inForce.reason}</Fact>}
      <Fact name={t('choice.hash')}>
        <code className="hash" title={seal}>
          {seal.slice(0, 12)}
        </code>
      </Fact>
    </Facts>
  )
}
