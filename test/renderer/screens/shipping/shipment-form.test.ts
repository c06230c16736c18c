import { describe, expect, test } from 'vitest'
import {
  newShipmentForm,
  shipmentFormSchema,
  toShipmentForm,
  type ShipmentForm,
} from '../../../../renderer/screens/shipping/shipment-form.ts'
import type { Customer } from '../../../../shared/records/customer.ts'
import type { ShipmentDetails } from '../../../../shared/records/shipment.ts'

const customer: Customer = {
  id: '01930000-0000-7000-8000-000000000001',
  name: 'Žaneta Wójcik-Łukaszewska',
  email: 'zaneta@example.com',
  phone: '+48 600 100 200',
  address: { street: 'Prosta 1', line2: '', postalCode: '00-116', city: 'Warszawa', country: 'PL' },
  language: '',
}

const measured: ShipmentForm = {
  ...newShipmentForm(customer, true),
  weight: '0.85',
  length: '20',
  width: '15.5',
  height: '10',
}

const shipment: ShipmentDetails = {
  recipient: {
    name: customer.name,
    phone: customer.phone,
    email: customer.email,
    address: customer.address,
  },
  weightGrams: 850,
  lengthMillimetres: 200,
  widthMillimetres: 155,
  heightMillimetres: 100,
  service: 'priority',
  planNote: true,
}

describe('the parcel in its form', () => {
  test('kilograms and centimetres become grams and millimetres', () => {
    expect(shipmentFormSchema.parse(measured)).toEqual(shipment)
  })

  test('a saved shipment comes back as it was typed', () => {
    expect(toShipmentForm(shipment)).toEqual(measured)
  })

  test.each([
    { replacement: true, service: 'priority', planNote: true },
    { replacement: false, service: 'standard', planNote: false },
  ])('a replacement ($replacement) goes as $service', ({ replacement, service, planNote }) => {
    expect(newShipmentForm(customer, replacement)).toMatchObject({ service, planNote })
  })

  test.each<{ change: Partial<ShipmentForm>; field: string; code: string }>([
    { change: { weight: '' }, field: 'weight', code: 'required' },
    { change: { weight: '0' }, field: 'weight', code: 'weight-range' },
    { change: { weight: '71' }, field: 'weight', code: 'weight-range' },
    { change: { weight: '0.0005' }, field: 'weight', code: 'weight-format' },
    { change: { weight: 'heavy' }, field: 'weight', code: 'weight-format' },
    { change: { length: '-1' }, field: 'length', code: 'size-range' },
    { change: { width: '301' }, field: 'width', code: 'size-range' },
    { change: { height: '10.55' }, field: 'height', code: 'size-format' },
    {
      change: {
        recipient: { ...shipment.recipient, address: { ...customer.address, street: ' ' } },
      },
      field: 'recipient.address.street',
      code: 'required',
    },
    {
      change: { recipient: { ...shipment.recipient, phone: 'none' } },
      field: 'recipient.phone',
      code: 'phone-format',
    },
  ])('refuses $field: $code', ({ change, field, code }) => {
    const result = shipmentFormSchema.safeParse({ ...measured, ...change })
    expect(result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(
      [`${field} ${code}`],
    )
  })

  test.each(['0,85', '0.85 kg', ' 0.850 '])('"%s" is 850 g', (weight) => {
    expect(shipmentFormSchema.parse({ ...measured, weight }).weightGrams).toBe(850)
  })
})
