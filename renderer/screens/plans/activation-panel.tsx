import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { optionalPlainDateSchema } from '../../../shared/records/fields.ts'
import { optionalTimeSchema, type NotedStep } from '../../../shared/records/plan-registration.ts'
import type { PlanView } from '../../../shared/records/plan-view.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { Countdown, isWholeDay } from '../../components/plan-deadline.tsx'
import { showFieldRefusals, useErrorText } from '../../components/refusal-text.ts'
import { TextField } from '../../components/text-field.tsx'
import { useCallMutation } from '../../components/use-call.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useFormats } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'

const formSchema = z.object({ on: optionalPlainDateSchema, time: optionalTimeSchema })
const whenNow = { on: '', time: '' }

/** Where the activation stands, and what comes next, noted when it happened. */
export function ActivationPanel(props: {
  readonly plan: PlanView
  readonly ticketId: string | null
}) {
  const { plan } = props
  const { t } = useTranslation('plans')
  if (plan.activation === null) return null
  return (
    <Panel title={t('activation.title')}>
      <p className="activation-state" role="status">
        <ActivationSentence activation={plan.activation} />
      </p>
      {plan.nextSteps.length === 0 ? null : <NextSteps {...props} />}
    </Panel>
  )
}

function ActivationSentence({ activation }: Pick<PlanView, 'activation'>) {
  const { t } = useTranslation('plans')
  const formats = useFormats()
  if (activation === null) return null
  const { step, until, untilDay } = activation
  const shown =
    until === null || isWholeDay(until) ? formats.day(untilDay ?? '') : formats.instant(until)
  const isRunning = step === 'approved' || (step === 'direct' && !isWholeDay(until ?? ''))
  return (
    <>
      {t(`activation.${step}`, { until: shown })}{' '}
      {isRunning && until !== null ? <Countdown until={until} /> : null}
    </>
  )
}

function NextSteps(props: { readonly plan: PlanView; readonly ticketId: string | null }) {
  const { plan, ticketId } = props
  const { t } = useTranslation('plans')
  const deviceId = plan.device.id
  const errorText = useErrorText()
  const note = useCallMutation('plans.note-step')
  const form = useRecordForm(formSchema, whenNow)
  const [refused, setRefused] = useState<string | null>(null)
  const noteStep = (kind: NotedStep) => {
    if (note.isPending) return
    void form.handleSubmit(async (when) => {
      setRefused(null)
      try {
        await note.mutateAsync({ deviceId, ticketId, kind, ...when })
        form.reset(whenNow)
      } catch (error) {
        const isField = (path: string): path is 'on' | 'time' => path === 'on' || path === 'time'
        showFieldRefusals(form, error, isField)
        setRefused(errorText(error))
      }
    })()
  }
  useShortcuts(
    plan.nextSteps.map((kind, index) => ({
      keys: keysOf(kind, index),
      label: t(`activation.step.${kind}`),
      run: () => noteStep(kind),
    })),
  )
  return (
    <>
      <div className="field-grid">
        <DateField
          form={form}
          name="on"
          label={t('activation.on')}
          hint={t('activation.on-hint')}
          optional
        />
        <TextField
          form={form}
          name="time"
          label={t('activation.time')}
          spellCheck={false}
          optional
        />
      </div>
      <div className="plan-actions">
        {plan.nextSteps.map((kind, index) => (
          <Button
            key={kind}
            tone={kind === 'withdrawn' ? 'quiet' : index === 0 ? 'primary' : 'plain'}
            shortcut={keysOf(kind, index)}
            busy={note.isPending}
            onClick={() => noteStep(kind)}
          >
            {t(`activation.step.${kind}`)}
          </Button>
        ))}
        <p className="error-summary" role="alert">
          {refused}
        </p>
      </div>
    </>
  )
}

/** In the order in which the buttons stand; what takes back has a key of its own. */
function keysOf(kind: NotedStep, index: number): string {
  if (kind === 'withdrawn') return 'Alt W'
  return index === 0 ? 'Ctrl Enter' : 'Ctrl Shift Enter'
}
