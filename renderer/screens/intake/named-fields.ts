import type { FieldPath } from 'react-hook-form'
import type { IntakeInput } from '../../../shared/records/intake.ts'
import type { NamedField } from '../../components/error-summary.tsx'

/** Every field of the form by the name that the summary of errors calls it, in the form's order. */
export function namedIntakeFields(
  values: IntakeInput,
  translate: (key: string) => string,
): readonly NamedField<IntakeInput>[] {
  const named = (name: FieldPath<IntakeInput>, key: string): NamedField<IntakeInput> => ({
    name,
    label: translate(key),
  })
  return [
    named('device.serialNumber', 'intake:device.serial'),
    named('device.model', 'intake:device.model'),
    named('device.manufacturerWarrantyEndsOn', 'intake:device.warranty'),
    named('visit.whatHappened', 'intake:visit.what-happened'),
    named('visit.incidentOn', 'intake:visit.incident'),
    named('visit.accessories', 'intake:visit.accessories'),
    named('visit.condition', 'intake:visit.condition'),
    named('customer.name', 'intake:customer.name'),
    named('customer.phone', 'intake:customer.phone'),
    named('customer.email', 'intake:customer.email'),
    named('customer.language', 'intake:customer.language'),
    named('customer.address.street', 'window:address.street'),
    named('customer.address.line2', 'window:address.line2'),
    named('customer.address.postalCode', 'window:address.postal-code'),
    named('customer.address.city', 'window:address.city'),
    named('customer.address.country', 'window:address.country'),
    named('coverage.activatedOn', 'intake:plan.activated'),
    named('coverage.region', 'intake:plan.region'),
    named('coverage.code', 'intake:plan.code'),
    ...(values.coverage?.extensions ?? []).map((_, index) =>
      named(`coverage.extensions.${index}.boughtOn`, 'intake:plan.extension-day'),
    ),
    ...(values.coverage?.uses ?? []).map((_, index) =>
      named(`coverage.uses.${index}.incidentOn`, 'intake:plan.uses'),
    ),
  ]
}
