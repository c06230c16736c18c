import { z } from 'zod'
import {
  registrationDetailsSchema,
  type RegistrationInput,
} from '../../../shared/records/plan-registration.ts'
import type { TicketView } from '../../components/stage.ts'

/** Named as the call names it, so that what main refuses finds its field. */
export const registrationFormSchema = z.object({ registration: registrationDetailsSchema })

export type RegistrationForm = z.input<typeof registrationFormSchema>

/** What a ticket knows already of whoever registers, and of the device. */
export function firstRegistration(
  region: string,
  ticket: Pick<TicketView, 'device' | 'customer'> | null,
): RegistrationForm {
  const registration: RegistrationInput = {
    model: '',
    serialNumber: '',
    plan: 'annual',
    code: '',
    firstName: '',
    lastName: '',
    email: '',
    region,
    deviceActivatedOn: '',
    deviceActivatedTime: '',
  }
  if (ticket === null) return { registration }
  const { device, customer } = ticket
  const [firstName = '', ...lastNames] = customer.name.trim().split(/\s+/)
  return {
    registration: {
      ...registration,
      model: device.model,
      serialNumber: device.serials[0]?.serialNumber ?? '',
      firstName,
      lastName: lastNames.join(' '),
      email: customer.email,
    },
  }
}
