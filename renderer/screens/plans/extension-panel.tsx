import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PlanStanding } from '../../../shared/plan-rules/plan-standing.ts'
import { plainDateSchema } from '../../../shared/records/fields.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { showFieldRefusals, useErrorText } from '../../components/refusal-text.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useFormats, useToday } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'

const formSchema = z.object({ boughtOn: plainDateSchema })

interface ExtensionProps {
  readonly deviceId: string
  readonly ticketId: string | null
  readonly standing: PlanStanding
}

/** Offered only while the rules allow one, with the last day to buy it. */
export function ExtensionPanel(props: ExtensionProps) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  const { reason, until } = props.standing.renewal
  const isOver = reason === 'grace-over'
  return (
    <Panel title={t('extension.title')}>
      <p className={reason === 'within-grace' ? 'plan-runs-out' : ''}>
        {t(`extension.${reason}`, { day: day(until ?? '') })}
      </p>
      {/* What was bought in time may still be written down afterwards. */}
      {props.standing.extendsBy.length > 0 || isOver ? (
        <BuyExtension {...props} isOver={isOver} />
      ) : null}
    </Panel>
  )
}

function BuyExtension({
  deviceId,
  ticketId,
  isOver,
}: ExtensionProps & { readonly isOver: boolean }) {
  const { t } = useTranslation('plans')
  const today = useToday()
  const errorText = useErrorText()
  const extend = useCallMutation('plans.extend')
  const [refused, setRefused] = useState<string | null>(null)
  const form = useRecordForm(formSchema, { boughtOn: isOver ? '' : today })
  const buy = () => {
    if (extend.isPending) return
    void form.handleSubmit(async ({ boughtOn }) => {
      setRefused(null)
      try {
        await extend.mutateAsync({ deviceId, ticketId, boughtOn })
      } catch (error) {
        const isField = (path: string): path is 'boughtOn' => path === 'boughtOn'
        showFieldRefusals(form, error, isField)
        setRefused(errorText(error))
      }
    })()
  }
  useShortcuts([{ keys: 'Alt E', label: t('extension.buy'), run: buy }])
  return (
    <div className="extension">
      <DateField form={form} name="boughtOn" label={t('extension.bought-on')} />
      <div className="plan-actions">
        <Button shortcut="Alt E" busy={extend.isPending} onClick={buy}>
          {t('extension.buy')}
        </Button>
        <p className="error-summary" role="alert">
          {refused}
        </p>
      </div>
    </div>
  )
}
