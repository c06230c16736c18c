import { get } from 'react-hook-form'
import type { FieldRefusal } from '../../../shared/ipc/result.ts'
import type { CoverageDetails } from '../../../shared/records/coverage.ts'
import type { Customer } from '../../../shared/records/customer.ts'
import type { IntakeInput } from '../../../shared/records/intake.ts'
import { daysInFuture } from '../../../shared/records/intake-days.ts'
import type { KnownDevice } from '../../../shared/records/known-device.ts'
import type { Settings } from '../../../shared/records/settings.ts'
import type { TicketView } from '../../components/stage.ts'
import { isIsoDay } from '../../locale.ts'

/** An intake before anything was said, with the centre's country. */
export function emptyIntake(settings: Pick<Settings, 'centre'>): IntakeInput {
  return {
    device: { model: '', serialNumber: '', manufacturerWarrantyEndsOn: '' },
    visit: { whatHappened: '', incidentOn: '', accessories: [], condition: '' },
    customerId: null,
    customer: {
      name: '',
      email: '',
      phone: '',
      address: {
        street: '',
        line2: '',
        postalCode: '',
        city: '',
        country: settings.centre.address.country,
      },
      language: '',
    },
    coverage: null,
  }
}

/** The intake as it stands on a ticket, to be changed. */
export function intakeOfTicket(view: TicketView): IntakeInput {
  const { ticket, device, customer, coverage } = view
  return {
    device: {
      model: device.model,
      serialNumber: ticket.serialNumber,
      manufacturerWarrantyEndsOn: device.manufacturerWarrantyEndsOn,
    },
    visit: {
      whatHappened: ticket.whatHappened,
      incidentOn: ticket.incidentOn,
      accessories: [...ticket.accessories],
      condition: ticket.condition,
    },
    customerId: customer.id,
    customer: customerDetails(customer),
    coverage: coverage === null ? null : coverageDetails(coverage),
  }
}

/** A plan of this kind before its day is known; what was already said about it stays. */
export function coverageOfKind(
  kind: 'none' | CoverageDetails['plan'],
  before: CoverageDetails | null,
  region: string,
): CoverageDetails | null {
  if (kind === 'none') return null
  return { code: '', region, activatedOn: '', extensions: [], uses: [], ...before, plan: kind }
}

/** What a known device brings along: model, warranty, customer and plan; the visit is a new one. */
export function takeOverDevice(form: IntakeInput, known: KnownDevice): IntakeInput {
  const { device, customer, coverage } = known
  return {
    ...form,
    device: {
      ...form.device,
      model: device.model,
      manufacturerWarrantyEndsOn: device.manufacturerWarrantyEndsOn,
    },
    ...(customer === null ? {} : { customerId: customer.id, customer: customerDetails(customer) }),
    coverage: coverage === null ? form.coverage : coverageDetails(coverage),
  }
}

export function takeOverCustomer(form: IntakeInput, customer: Customer): IntakeInput {
  return { ...form, customerId: customer.id, customer: customerDetails(customer) }
}

/** Days of the past that have not come yet; what is no day at all the schema refuses by itself. */
export function refuseFutureDays(form: IntakeInput, today: string): readonly FieldRefusal[] {
  return daysInFuture(form, today)
    .filter((field) => isIsoDay(String(get(form, field))))
    .map((field) => ({ field, code: 'day-in-future' }))
}

function customerDetails({
  name,
  email,
  phone,
  address,
  language,
}: Customer): IntakeInput['customer'] {
  return { name, email, phone, address: { ...address }, language }
}

function coverageDetails(coverage: CoverageDetails): CoverageDetails {
  const { code, region, plan, activatedOn, extensions, uses } = coverage
  return {
    code,
    region,
    plan,
    activatedOn,
    extensions: extensions.map((extension) => ({ ...extension })),
    uses: uses.map((use) => ({ ...use })),
  }
}
