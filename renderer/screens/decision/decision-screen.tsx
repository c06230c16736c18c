import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import { Notice, Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { Screen } from '../../components/screen.tsx'
import type { StageProps, TicketView } from '../../components/stage.ts'
import { useCall } from '../../components/use-call.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { OptionCards } from './option-cards.tsx'
import { PlanTimeline } from './plan-timeline.tsx'
import { ReasonList } from './reason-list.tsx'
import { DecisionSide } from './decision-side.tsx'
import { VerdictLine } from './verdict-line.tsx'
import './decision.css'

/** Repair, replacement or warranty repair: what is best for the customer, why, and what they take. */
export default function DecisionScreen({ view }: StageProps) {
  const { data, error } = useCall(
    'decision.read',
    { ticketId: view.ticket.id },
    { keepPrevious: true },
  )
  const sentence = useErrorText()
  if (data) return <Decision ticket={view} decision={data} />
  return (
    <Screen>
      {error ? (
        <Notice tone="loss" live>
          {sentence(error)}
        </Notice>
      ) : null}
    </Screen>
  )
}

function Decision(props: { readonly ticket: TicketView; readonly decision: DecisionView }) {
  const { ticket, decision } = props
  const { t } = useTranslation('decision')
  return (
    <Screen
      side={<DecisionSide ticket={ticket} decision={decision} />}
      actions={
        <ChoiceBar
          ticketId={ticket.ticket.id}
          isShipped={ticket.ticket.state === 'shipped'}
          decision={decision}
        />
      }
    >
      <div className="decision">
        <VerdictLine ticket={ticket} decision={decision} />
        <OptionCards decision={decision} />
        <Panel title={t('timeline.title')}>
          <PlanTimeline decision={decision} />
        </Panel>
        <Panel title={t('why.title')} flush>
          <ReasonList explanation={decision.explanation} />
        </Panel>
      </div>
    </Screen>
  )
}
