import { z } from 'zod'
import { readDecimal, writeDecimal, type DecimalFault } from '../../components/read-decimal.ts'
import type { Customer } from '../../../shared/records/customer.ts'
import {
  recipientSchema,
  shipmentDetailsSchema,
  type ShipmentDetails,
} from '../../../shared/records/shipment.ts'

/** Kilograms with grams behind the point, centimetres with millimetres: as scale and tape show. */
const WEIGHT_DIGITS = 3
const SIZE_DIGITS = 1

const details = shipmentDetailsSchema.shape

/** The shipment as it is typed; its output is the record. */
export const shipmentFormSchema = z
  .object({
    recipient: recipientSchema,
    weight: measure(WEIGHT_DIGITS, details.weightGrams, 'weight'),
    length: measure(SIZE_DIGITS, details.lengthMillimetres, 'size'),
    width: measure(SIZE_DIGITS, details.widthMillimetres, 'size'),
    height: measure(SIZE_DIGITS, details.heightMillimetres, 'size'),
    service: details.service,
    planNote: details.planNote,
  })
  .transform(({ weight, length, width, height, ...rest }): ShipmentDetails => ({
    ...rest,
    weightGrams: weight,
    lengthMillimetres: length,
    widthMillimetres: width,
    heightMillimetres: height,
  }))

export type ShipmentForm = z.input<typeof shipmentFormSchema>

/** A saved shipment back in the form. */
export function toShipmentForm(shipment: ShipmentDetails): ShipmentForm {
  const { recipient, service, planNote } = shipment
  return {
    recipient,
    service,
    planNote,
    weight: writeDecimal(shipment.weightGrams, WEIGHT_DIGITS),
    length: writeDecimal(shipment.lengthMillimetres, SIZE_DIGITS),
    width: writeDecimal(shipment.widthMillimetres, SIZE_DIGITS),
    height: writeDecimal(shipment.heightMillimetres, SIZE_DIGITS),
  }
}

/** The first form of a ticket: back to the customer, weight and size still to be measured. */
export function newShipmentForm(customer: Customer, replacementChosen: boolean): ShipmentForm {
  const { name, phone, email, address } = customer
  return {
    recipient: { name, phone, email, address },
    weight: '',
    length: '',
    width: '',
    height: '',
    service: replacementChosen ? 'priority' : 'standard',
    planNote: replacementChosen,
  }
}

function measure(digits: number, schema: z.ZodInt, name: 'weight' | 'size') {
  return z.string().transform((text, context) => {
    const read = readMeasure(text.replace(/(kg|cm)\s*$/i, ''), digits, name)
    const parsed = typeof read === 'number' ? schema.safeParse(read) : undefined
    if (parsed?.success === true) return parsed.data
    const message =
      typeof read === 'string' ? read : (parsed?.error.issues[0]?.message ?? 'required')
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

function readMeasure(text: string, digits: number, name: 'weight' | 'size'): number | string {
  if (text.trim() === '') return 'required'
  const read = readDecimal(text, digits)
  return 'value' in read ? read.value : faultCode(read.fault, name)
}

function faultCode(fault: DecimalFault, name: 'weight' | 'size'): string {
  switch (fault) {
    case 'format':
    case 'decimals':
      return `${name}-format`
    case 'negative':
    case 'too-large':
      return `${name}-range`
  }
}
