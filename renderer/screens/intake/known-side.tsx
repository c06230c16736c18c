import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usesOf } from '../../../shared/records/coverage.ts'
import type { Customer } from '../../../shared/records/customer.ts'
import type { Device } from '../../../shared/records/device.ts'
import type { KnownDevice } from '../../../shared/records/known-device.ts'
import { normaliseSerialNumber } from '../../../shared/records/serial-number.ts'
import { Button } from '../../components/button.tsx'
import { Fact, Facts, Notice, Panel } from '../../components/panel.tsx'
import { PlanPanel } from '../../components/plan-panel.tsx'
import { SidePanel } from '../../components/screen.tsx'
import { stagePath } from '../../components/stage.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useFormats, useModelName, useSettings } from '../../components/use-settings.ts'
import { dayOfInstant } from '../../locale.ts'
import type { Known } from './use-known.ts'

export interface KnownSideProps {
  readonly known: Known
  /** Null: all of it is in the form already. */
  readonly onTakeDevice: (() => void) | null
  readonly onTakeCustomer: (customer: Customer) => void
  /** Index of the suggestion that F3 takes. */
  readonly chosenCustomer: number
  /** As it stands in the form. */
  readonly serialNumber: string
  /** The ticket being changed is no earlier visit of its own. */
  readonly ticketId: string | null
}

/** What is already known about this serial number and this customer. */
export function KnownSide(props: KnownSideProps) {
  const { t } = useTranslation('intake')
  const { device, customers } = props.known
  return (
    <SidePanel label={t('known.label')}>
      {device === null ? null : <DevicePanel {...props} device={device} />}
      {customers.length === 0 ? null : <CustomersPanel {...props} />}
      {device === null && customers.length === 0 ? (
        <Panel title={t('known.nothing-title')}>
          <p className="known-nothing">{t('known.nothing')}</p>
        </Panel>
      ) : null}
    </SidePanel>
  )
}

function DevicePanel(props: KnownSideProps & { readonly device: KnownDevice }) {
  const { t } = useTranslation('intake')
  const modelName = useModelName()
  const formats = useFormats()
  const { device, customer, coverage } = props.device
  const isNew = props.ticketId === null
  return (
    <>
      <Panel title={isNew ? t('known.device-title') : t('known.device-now')}>
        <div role="status">
          <Facts>
            <Fact name={t('known.device-model')}>{modelName(device.model)}</Fact>
            <Fact name={t('known.device-customer')}>
              <span className="name">{customer?.name ?? '–'}</span>
            </Fact>
            <Fact name={t('known.device-plan')}>
              {coverage === null ? t('known.no-plan') : t(`plan.${coverage.plan}`)}
            </Fact>
            {coverage === null ? null : (
              <>
                <Fact name={t('plan.activated')}>{formats.day(coverage.activatedOn)}</Fact>
                <Fact name={t('plan.uses')}>{usesOf(coverage).length}</Fact>
              </>
            )}
          </Facts>
          {isNew ? <OldUnit serials={device.serials} typed={props.serialNumber} /> : null}
        </div>
        {props.onTakeDevice !== null ? (
          <div className="known-take">
            <Button shortcut="F2" onClick={props.onTakeDevice}>
              {t('known.take-device')}
            </Button>
          </div>
        ) : isNew ? (
          <p className="known-take known-quiet">✓ {t('known.taken')}</p>
        ) : null}
      </Panel>
      <PlanPanel deviceId={device.id} ticketId={props.ticketId} />
      <Visits known={props.device} ticketId={props.ticketId} />
    </>
  )
}

/** A unit that was replaced should not come in any more. */
function OldUnit(props: { readonly serials: Device['serials']; readonly typed: string }) {
  const { t } = useTranslation('plans')
  const [newest, ...earlier] = props.serials
  const typed = normaliseSerialNumber(props.typed)
  if (newest === undefined || !earlier.some(({ serialNumber }) => serialNumber === typed))
    return null
  return (
    <div className="known-old-unit">
      <Notice tone="amber">{t('chain.old-unit', { serialNumber: newest.serialNumber })}</Notice>
    </div>
  )
}

function Visits(props: { readonly known: KnownDevice; readonly ticketId: string | null }) {
  const { t } = useTranslation('intake')
  const { timeZone } = useSettings()
  const formats = useFormats()
  const visits = props.known.visits.filter((visit) => visit.ticketId !== props.ticketId)
  if (visits.length === 0) return null
  return (
    <Panel title={t('known.visits')} flush>
      <ul>
        {visits.map((visit) => (
          <li key={visit.ticketId}>
            <Link className="known-visit" href={stagePath(visit.ticketId, 'intake')}>
              <span className="known-number">{visit.number}</span>
              <span className="known-quiet">
                {formats.day(dayOfInstant(visit.createdAt, timeZone))}
              </span>
              <StateMark state={visit.state} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function CustomersPanel(props: KnownSideProps) {
  const { t } = useTranslation('intake')
  return (
    <Panel title={t('known.customers-title')} flush>
      <ul>
        {props.known.customers.map((customer, index) => (
          <li key={customer.id}>
            <button
              type="button"
              className="known-person"
              data-chosen={index === props.chosenCustomer}
              aria-label={`${t('known.take-customer')}: ${customer.name}`}
              onClick={() => props.onTakeCustomer(customer)}
            >
              <span className="known-name name">{customer.name}</span>
              <span className="known-quiet">
                {[customer.phone, customer.email, customer.address.city]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="known-hint">{t('known.customers-hint')}</p>
    </Panel>
  )
}
