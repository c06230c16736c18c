import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../shared/records/plan-step.ts'
import type { PlanView } from '../../../shared/records/plan-view.ts'
import { Fact, Facts, Panel } from '../../components/panel.tsx'
import { SidePanel } from '../../components/screen.tsx'
import { useFormats, useModelName } from '../../components/use-settings.ts'
import { isIsoDay, type Formats } from '../../locale.ts'

/** Whose plan it is, on which unit, and all that was done about it. */
export function PlanSide({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation('plans')
  return (
    <SidePanel label={t('side.label')}>
      <Panel title={t('side.device')}>
        <DeviceFacts plan={plan} />
      </Panel>
      {plan.steps.length === 0 ? null : (
        <Panel title={t('side.history')}>
          <Steps steps={plan.steps} />
        </Panel>
      )}
    </SidePanel>
  )
}

function DeviceFacts({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation('plans')
  const modelName = useModelName()
  const formats = useFormats()
  const { device, person, registration, coverage } = plan
  const unknown = t('side.unknown')
  const code = registration?.code ?? coverage?.code ?? ''
  const region = coverage?.region ?? registration?.region ?? ''
  return (
    <Facts>
      <Fact name={t('side.model')}>{modelName(device.model)}</Fact>
      <Fact name={t('side.customer')}>
        <span className="name">{person || unknown}</span>
      </Fact>
      <Fact name={t('chain.label')} stacked>
        <ul>
          {device.serials.map(({ serialNumber, since }) => (
            <li key={serialNumber}>
              {t('chain.since', { serialNumber, day: formats.day(since) })}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={t('side.warranty')}>
        {device.manufacturerWarrantyEndsOn === ''
          ? unknown
          : formats.day(device.manufacturerWarrantyEndsOn)}
      </Fact>
      <Fact name={t('side.code')}>{code || unknown}</Fact>
      <Fact name={t('side.region')}>{region || unknown}</Fact>
      {registration === null ? null : (
        <>
          <Fact name={t('side.email')}>{registration.email}</Fact>
          <Fact name={t('side.device-activated')}>
            {writeMoment(registration.deviceActivated, formats) || unknown}
          </Fact>
        </>
      )}
    </Facts>
  )
}

function Steps({ steps }: { readonly steps: readonly PlanStep[] }) {
  const { t } = useTranslation('plans')
  const formats = useFormats()
  return (
    <ol className="plan-steps">
      {[...steps].reverse().map(({ id, kind, at, notedAt, who, detail }) => (
        <li key={id}>
          <p>
            {t(`history.${kind}`, {
              code: detail['code'] ?? '',
              day: formats.day(String(detail['boughtOn'] ?? '')),
            })}
          </p>
          <p className="plan-step-at">{formats.instant(at)}</p>
          <p className="plan-step-at">{t('side.by', { who, when: formats.instant(notedAt) })}</p>
        </li>
      ))}
    </ol>
  )
}

function writeMoment(moment: string, formats: Formats): string {
  if (moment === '') return ''
  return isIsoDay(moment) ? formats.day(moment) : formats.instant(moment)
}
