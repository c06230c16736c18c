import { useTranslation } from 'react-i18next'
import { Fact, Facts, Notice, Panel } from '../../components/panel.tsx'
import { SidePanel } from '../../components/screen.tsx'
import { useCall } from '../../components/use-call.ts'
import { useFormats } from '../../components/use-settings.ts'

/** Which program this is, where its data are, and whether its plan catalogue is in order. */
export function AboutSide() {
  const { t } = useTranslation('settings')
  const formats = useFormats()
  const { data: info } = useCall('app.info', null)
  const faults = info?.catalogueFaults ?? []
  return (
    <SidePanel label={t('about.label')}>
      <Panel title={t('about.title')}>
        <Facts>
          <Fact name={t('about.version')}>{info?.version ?? ''}</Fact>
          <Fact name={t('about.tickets')}>
            {info === undefined ? '' : formats.number(info.ticketCount)}
          </Fact>
          <Fact name={t('about.data')} stacked>
            {info?.dataFolder ?? ''}
          </Fact>
          {faults.length === 0 ? (
            <Fact name={t('about.faults')}>{t('about.faults-none')}</Fact>
          ) : null}
        </Facts>
      </Panel>
      {faults.length === 0 ? null : (
        <Panel title={t('about.fault-title')}>
          {faults.map((fault) => (
            <Notice key={fault} tone="amber">
              {fault}
            </Notice>
          ))}
        </Panel>
      )}
    </SidePanel>
  )
}
