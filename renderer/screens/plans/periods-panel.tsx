import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanStanding } from '../../../shared/plan-rules/plan-standing.ts'
import type { Coverage } from '../../../shared/records/coverage.ts'
import { Panel } from '../../components/panel.tsx'
import { stagePath } from '../../components/stage.ts'
import { useFormats } from '../../components/use-settings.ts'

const columns = ['number', 'from', 'to', 'used', 'left'] as const

/** The plan's chain of periods, each with what was used of it. */
export function PeriodsPanel({ standing }: { readonly standing: PlanStanding }) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  return (
    <Panel title={t('periods.title')}>
      <table className="periods">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`periods.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standing.periods.map((period) => (
            <tr
              key={period.number}
              aria-current={period.number === standing.period ? 'true' : undefined}
            >
              <td>
                {period.number} · {t(`kind.${period.plan}`)}
              </td>
              <td>{day(period.from)}</td>
              <td>{day(period.to)}</td>
              <td>{period.uses}</td>
              <td>{period.left ?? t('periods.unlimited')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="periods-chain">
        {t('periods.chain', {
          used: standing.uses,
          left: standing.leftInChain ?? t('periods.unlimited'),
          day: day(standing.lastCoveredDay),
        })}
      </p>
    </Panel>
  )
}

/** Each use with its day, and the ticket that it was counted on. */
export function UsesPanel({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  const { uses, counted } = coverage
  return (
    <Panel title={t('used.title')}>
      {uses.length + counted.length === 0 ? <p>{t('used.none')}</p> : null}
      <ul className="plan-uses">
        {uses.map(({ incidentOn }, index) => (
          <li key={`${index} ${incidentOn}`}>{t('used.told', { day: day(incidentOn) })}</li>
        ))}
        {counted.map(({ ticketId, number, incidentOn }) => (
          <li key={ticketId}>
            {t('used.counted', { day: day(incidentOn) })}{' '}
            <Link className="notice-link" href={stagePath(ticketId, 'shipping')}>
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
