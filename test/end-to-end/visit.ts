import { expect } from '@playwright/test'
import { dayFromToday } from './days.ts'
import type { Technician } from './technician.ts'

/** One device's visit as it is told at the counter and found at the bench. */
export interface Visit {
  readonly device: {
    readonly model: string
    readonly serialNumber: string
    readonly warrantyEndsOn: string
  }
  readonly whatHappened: string
  readonly incidentOn: string
  readonly accessory: string
  readonly condition: string
  readonly customer: {
    readonly name: string
    readonly phone: string
    readonly email: string
    readonly street: string
    readonly postalCode: string
    readonly city: string
  }
  readonly plan: {
    readonly kind: 'Annual' | 'Two-year'
    readonly activatedOn: string
    readonly code: string
  } | null
  readonly findings: string
  readonly lines: readonly QuoteLine[]
}

export interface QuoteLine {
  readonly kind: 'Part' | 'Labour'
  readonly description: string
  readonly quantity: string
  readonly price: string
}

/** A dropped gimbal, 14 months into a two-year plan; 347.89 + 1.5 × 100.00, plus 23 %: 612.40. */
export const droppedGimbal: Visit = {
  device: {
    model: 'Osmo Pocket 3',
    serialNumber: '9SDXN4B0123K7Q',
    warrantyEndsOn: dayFromToday({ months: 10 }),
  },
  whatHappened:
    'Fell from a tripod onto paving stones. Since then the gimbal shakes and the picture is tilted.',
  incidentOn: dayFromToday({ days: -4 }),
  accessory: 'Wrist strap',
  condition: 'Scratch on the handle, screen intact. Gimbal arm bent at the yaw motor.',
  customer: {
    name: 'Grażyna Wójcik-Łęcka',
    phone: '+48 601 555 014',
    email: 'grazyna.wojcik@example.com',
    street: 'ul. Świętokrzyska 14/7',
    postalCode: '30-015',
    city: 'Kraków',
  },
  plan: {
    kind: 'Two-year',
    activatedOn: dayFromToday({ months: -14 }),
    code: 'C2Y4-7K3M-91QX',
  },
  findings:
    'Yaw arm bent by 4°, ribbon cable torn at the hinge. Sensor, screen and battery pass the test.',
  lines: [
    { kind: 'Part', description: 'Gimbal assembly', quantity: '1', price: '347.89' },
    { kind: 'Labour', description: 'Exchange and calibration', quantity: '1.5', price: '100.00' },
  ],
}

/** Fills the intake as it is spoken, from the serial number to the plan; logs nothing yet. */
export async function takeIn(technician: Technician, visit: Visit): Promise<void> {
  await technician.press('Control+N')
  await expect(technician.page.getByRole('heading', { name: 'New ticket' })).toBeVisible()
  await technician.fill('Serial number', visit.device.serialNumber)
  await technician.pick('Model', visit.device.model)
  await technician.fill("Manufacturer's warranty ends on", visit.device.warrantyEndsOn)
  await technician.fill("In the customer's words", visit.whatHappened)
  await technician.fill('Day it happened', visit.incidentOn)
  await technician.tick('Original box')
  await technician.fill('Something else', visit.accessory)
  await technician.press('Enter')
  await technician.fill('Condition', visit.condition)
  await tellCustomer(technician, visit)
  if (visit.plan !== null) {
    await technician.choose('Plan on the device', visit.plan.kind)
    await technician.fill('Activated on', visit.plan.activatedOn)
    await technician.fill('Code', visit.plan.code)
  }
}

async function tellCustomer(technician: Technician, { customer }: Visit): Promise<void> {
  await technician.fill('Name', customer.name)
  await technician.fill('Phone', customer.phone)
  await technician.fill('E-mail', customer.email)
  await technician.unfold('Address')
  await technician.fill('Street and number', customer.street)
  await technician.fill('Postal code', customer.postalCode)
  await technician.fill('City', customer.city)
}

/** Logs what is in the intake; answers the number that the ticket got. */
export async function logTicket(technician: Technician): Promise<string> {
  await technician.press('Control+Enter')
  await technician.seeForm('Diagnosis')
  return (await technician.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

/** Findings, no exclusion, battery intact, and the lines of the quote with its total in sight. */
export async function diagnose(technician: Technician, visit: Visit): Promise<void> {
  const { page } = technician
  await technician.fill('Findings', visit.findings)
  await technician.choose('What caused it?', 'Accident')
  const questions = page.locator('[data-part=exclusions] [role=radiogroup]')
  await technician.reach(questions.first())
  // Each answer moves on to the next question.
  for (const question of await questions.all()) await technician.answer(question, 'No')
  await technician.choose('Battery', 'Intact')
  for (const [index, line] of visit.lines.entries()) await typeLine(technician, line, index)
}

async function typeLine(technician: Technician, line: QuoteLine, index: number): Promise<void> {
  const row = index + 1
  const kind = technician.field(`Kind ${row}`)
  if (index > 0) {
    // Enter in the last cell opens the next row.
    await technician.reach(technician.field(`Tax % ${index}`))
    await technician.press('Enter')
  }
  await technician.reach(kind)
  await technician.press(line.kind.charAt(0))
  await expect(kind.locator('option:checked')).toHaveText(line.kind)
  await technician.fill(`Part or work ${row}`, line.description)
  await technician.fill(`Quantity ${row}`, line.quantity)
  await technician.fill(`Net price ${row}`, line.price)
}

/** Freezes the quote and goes on to what the rules make of it. */
export async function issueQuote(technician: Technician): Promise<void> {
  await technician.press('Control+Enter')
  await expect(technician.page.getByRole('region', { name: 'Verdict' })).toBeVisible()
}

export async function takeRecommendation(technician: Technician): Promise<void> {
  await technician.press('Control+Enter')
  await expect(technician.page.getByText(/^Frozen as version 1,/)).toBeVisible()
}

export async function goToShipping(technician: Technician): Promise<void> {
  await technician.press('Control+Enter')
  await technician.seeForm('Shipping')
}

/** Weighs and measures the parcel; the recipient is the customer already. */
export async function pack(technician: Technician): Promise<void> {
  await technician.fill('Weight, kg', '0.62')
  await technician.fill('Length, cm', '24')
  await technician.fill('Width, cm', '16')
  await technician.fill('Height, cm', '9.5')
  await expect(technician.page.getByText('Exactly what is printed, 4 × 6 in')).toBeVisible()
}

/** The system's window for choosing a file cannot be driven: its answer is put in its place. */
export async function answerSaveDialog(technician: Technician, file: string): Promise<void> {
  await technician.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

export async function saveLabelAsPdf(technician: Technician, file: string): Promise<void> {
  await answerSaveDialog(technician, file)
  await technician.press('Control+S')
  await expect(technician.page.getByText(`✓ Saved as ${file}.`)).toBeVisible()
}

export async function sendLabelAsZpl(technician: Technician, address: string): Promise<void> {
  await technician.fill("Label printer's address", address)
  await technician.press('Control+L')
}
