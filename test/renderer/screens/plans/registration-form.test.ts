import { describe, expect, it } from 'vitest'
import {
  firstRegistration,
  registrationFormSchema,
} from '../../../../renderer/screens/plans/registration-form.ts'
import { makeIntake } from '../../../helpers/make-ticket.ts'

const id = '01a1f0e0-0000-7000-8000-000000000001'
const ticket = {
  device: {
    id,
    model: 'osmo-pocket-3',
    manufacturerWarrantyEndsOn: '',
    serials: [
      { serialNumber: 'NEW-2', since: '2026-11-20' },
      { serialNumber: 'OLD-1', since: '2026-01-10' },
    ],
  },
  customer: { id, ...makeIntake().customer },
}

describe('the form of a registration', () => {
  it('takes device and person from the ticket: the unit in hand, first name apart', () => {
    expect(firstRegistration('EU', ticket).registration).toMatchObject({
      model: 'osmo-pocket-3',
      serialNumber: 'NEW-2',
      firstName: 'Łucja',
      lastName: 'Żółkiewska',
      email: 'lucja@example.com',
      region: 'EU',
    })
  })

  it.each([
    ['code', '', 'required'],
    ['email', '', 'required'],
    ['email', 'lucja@', 'email-needed'],
    ['firstName', ' ', 'required'],
    ['serialNumber', 'a b!', 'serial-characters'],
    ['deviceActivatedTime', '25:00', 'time-format'],
    ['deviceActivatedOn', '2026-02-30', 'date-format'],
    ['region', 'Europe', 'region-format'],
  ])('%s "%s" is refused: %s', (field, value, code) => {
    const { registration } = firstRegistration('EU', ticket)
    const whole = { ...registration, code: 'CODE-1', deviceActivatedOn: '2026-11-10' }
    const typed = { registration: { ...whole, [field]: value } }
    const parsed = registrationFormSchema.safeParse(typed)
    expect(parsed.error?.issues).toMatchObject([{ path: ['registration', field], message: code }])
  })

  it('refuses a time without its day', () => {
    const { registration } = firstRegistration('EU', ticket)
    const typed = { ...registration, code: 'CODE-1', deviceActivatedTime: '14:05' }
    const parsed = registrationFormSchema.safeParse({ registration: typed })
    expect(parsed.error?.issues).toMatchObject([{ message: 'time-without-day' }])
  })
})
