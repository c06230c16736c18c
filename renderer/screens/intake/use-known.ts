import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Customer } from '../../../shared/records/customer.ts'
import type { KnownDevice } from '../../../shared/records/known-device.ts'
import { normaliseSerialNumber } from '../../../shared/records/serial-number.ts'
import { useCall } from '../../components/use-call.ts'
import type { IntakeForm } from './use-intake-form.ts'

const pauseMilliseconds = 200
const shownCustomers = 6
/** Shorter ones fit half the customers. */
const shortestText = 3
const customerFields = ['customer.name', 'customer.phone', 'customer.email'] as const

export interface Known {
  readonly device: KnownDevice | null
  readonly customers: readonly Customer[]
}

/** What earlier visits tell about the serial number and the customer that are being typed. */
export function useKnown(form: IntakeForm): Known {
  const [serialNumber, model, customerId] = useWatch({
    control: form.control,
    name: ['device.serialNumber', 'device.model', 'customerId'],
  })
  const [serial] = useDebouncedValue(normaliseSerialNumber(serialNumber), pauseMilliseconds)
  const [text] = useDebouncedValue(useTypedAboutCustomer(form), pauseMilliseconds)
  const device = useCall(
    'intake.find-serial',
    { model, serialNumber: serial },
    { enabled: serial.length >= shortestText && serial.length <= 60 },
  )
  const asksCustomers = customerId === null && text.length >= shortestText
  const customers = useCall(
    'intake.find-customers',
    { text },
    { enabled: asksCustomers, keepPrevious: true },
  )
  return {
    device: serial.length >= shortestText ? (device.data ?? null) : null,
    customers: asksCustomers ? (customers.data ?? []).slice(0, shownCustomers) : [],
  }
}

/** The text of the customer's field that was worked on last: name, phone or e-mail. */
function useTypedAboutCustomer(form: IntakeForm): string {
  const [field, setField] = useState<(typeof customerFields)[number]>('customer.name')
  const text = useWatch({ control: form.control, name: field })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const typed = customerFields.find((one) => one === name)
          if (typed !== undefined) setField(typed)
        },
      }),
    [form],
  )
  return text.trim().slice(0, 200)
}
