import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CustomerChoice, DecisionView } from '../../../shared/records/decision-record.ts'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { ActionBar } from '../../components/screen.tsx'
import { stagePath } from '../../components/stage.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useFormats } from '../../components/use-settings.ts'
import { useShortcuts, type Shortcut } from '../../components/use-shortcuts.ts'
import { choiceKeys, choicesOf, isAgainstAdvice } from './choices.ts'
import { ReasonRow } from './reason-row.tsx'
import { SheetButton } from './sheet-button.tsx'
import { decisionInForce } from './version-state.ts'

interface ChoiceBarProps {
  readonly ticketId: string
  /** A shipped ticket's choice is past. */
  readonly isShipped: boolean
  readonly decision: DecisionView
}

/** The customer's choice: taking what is advised is one key, anything else asks why. */
export function ChoiceBar({ ticketId, isShipped, decision }: ChoiceBarProps) {
  const { t } = useTranslation('decision')
  const [asking, setAsking] = useState<CustomerChoice | null>(null)
  const [reopened, setReopened] = useState(false)
  const choosing = useCallMutation('decision.choose')
  const sentence = useErrorText()
  const frozen = decisionInForce(decision, isShipped) !== undefined && !reopened

  function record(choice: CustomerChoice, reason: string): void {
    choosing.mutate(
      { ticketId, choice, reason, shownHash: decision.hash },
      {
        onSuccess: () => {
          setAsking(null)
          setReopened(false)
        },
      },
    )
  }
  function choose(choice: CustomerChoice): void {
    choosing.reset()
    if (isAgainstAdvice(choice, decision.result.recommendation)) setAsking(choice)
    else record(choice, '')
  }

  const note = choosing.error ? (
    <span className="is-lost">{sentence(choosing.error)}</span>
  ) : (
    <FreezeNote decision={decision} isShipped={isShipped} />
  )
  return (
    <ActionBar note={note}>
      {asking !== null ? (
        <ReasonRow
          choice={asking}
          busy={choosing.isPending}
          onConfirm={(reason) => record(asking, reason)}
          onBack={() => setAsking(null)}
        />
      ) : frozen ? (
        <FrozenButtons
          ticketId={ticketId}
          onReopen={isShipped ? undefined : () => setReopened(true)}
        />
      ) : (
        <ChoiceButtons decision={decision} busy={choosing.isPending} onChoose={choose} />
      )}
      <SheetButton ticketId={ticketId} decision={decision} />
      <span className="visually-hidden" role="status">
        {choosing.isSuccess ? t('choice.recorded', { version: choosing.data.version }) : ''}
      </span>
    </ActionBar>
  )
}

function ChoiceButtons(props: {
  readonly decision: DecisionView
  readonly busy: boolean
  readonly onChoose: (choice: CustomerChoice) => void
}) {
  const { decision, busy, onChoose } = props
  const { t } = useTranslation('decision')
  const { recommendation } = decision.result
  const buttons = choicesOf(decision.result).map((choice) => {
    const recommended = choice === recommendation
    const key = recommended ? 'Ctrl Enter' : choiceKeys[choice]
    const label = t(recommended ? `choose.primary.${choice}` : `choose.plain.${choice}`)
    return { choice, recommended, key, label }
  })
  useShortcuts(
    buttons.map(({ choice, key, label }): Shortcut => ({
      keys: key,
      label,
      run: () => {
        if (!busy) onChoose(choice)
      },
    })),
  )
  return buttons.map(({ choice, recommended, key, label }) => (
    <Button
      key={choice}
      tone={recommended ? 'primary' : 'plain'}
      shortcut={key}
      busy={busy}
      onClick={() => onChoose(choice)}
    >
      {label}
    </Button>
  ))
}

function FrozenButtons(props: {
  readonly ticketId: string
  readonly onReopen: (() => void) | undefined
}) {
  const { t } = useTranslation('decision')
  const [, navigate] = useLocation()
  const goOn = () => navigate(stagePath(props.ticketId, 'shipping'))
  useShortcuts([{ keys: 'Ctrl Enter', label: t('choose.go-on'), run: goOn }])
  return (
    <>
      <Button tone="primary" shortcut="Ctrl Enter" onClick={goOn} autoFocus>
        {t('choose.go-on')}
      </Button>
      {props.onReopen && <Button onClick={props.onReopen}>{t('choose.again')}</Button>}
    </>
  )
}

function FreezeNote(props: { readonly decision: DecisionView; readonly isShipped: boolean }) {
  const { decision, isShipped } = props
  const { t } = useTranslation('decision')
  const formats = useFormats()
  const [inForce] = decision.made
  if (!inForce) return t('freeze.before', { version: 1 })
  const next = inForce.version + 1
  if (!decisionInForce(decision, isShipped)) {
    return t('freeze.changed', { version: inForce.version, next })
  }
  return t('freeze.frozen', {
    version: inForce.version,
    time: formats.instant(inForce.madeAt),
    hash: (decision.versions[0]?.seal ?? inForce.hash).slice(0, 8),
  })
}
