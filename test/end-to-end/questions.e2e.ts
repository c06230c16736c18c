import { expect, test } from '@playwright/test'
import { emptyDiagnosis, exclusionNumbers, type Diagnosis } from '../../shared/records/diagnosis.ts'
import type { IntakeInput } from '../../shared/records/intake.ts'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { dayFromToday } from './days.ts'
import { ask, logQuickly, openStage, quickIntake } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'

let dataFolder: string
let technician: Technician

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

function diagnosisOf(changes: Partial<Diagnosis> = {}): Diagnosis {
  const diagnosis = emptyDiagnosis('PLN')
  for (const number of exclusionNumbers) diagnosis.exclusions[number] = 'no'
  const line = {
    kind: 'part',
    description: 'Mainboard',
    quantityThousandths: 1000,
    unitPriceMinor: 20_000,
    taxBasisPoints: 2300,
  } as const
  return { ...diagnosis, cause: 'accident', battery: 'intact', quoteLines: [line], ...changes }
}

const { customer, device, visit, coverage } = quickIntake

interface Case {
  readonly serialNumber: string
  readonly intake?: Partial<IntakeInput>
  readonly diagnosis?: Partial<Diagnosis>
  readonly isQuoted?: boolean
}

/** A ticket with its decision on the screen. */
async function open({ serialNumber, intake, diagnosis, isQuoted = true }: Case): Promise<void> {
  const model = intake?.device?.model ?? device.model
  const { ticketId } = await logQuickly(technician, {
    ...quickIntake,
    ...intake,
    device: { ...device, model, serialNumber },
  })
  const found = { ticketId, diagnosis: diagnosisOf(diagnosis) }
  if (isQuoted) await ask(technician, 'quotes.issue', found)
  else await ask(technician, 'diagnosis.record', found)
  await openStage(technician, ticketId, 'decision')
}

async function seeVerdict(sentence: string | RegExp): Promise<void> {
  await expect(
    technician.page.getByRole('heading', { level: 2, name: sentence, exact: true }),
  ).toBeVisible()
}

test('the price of shipping abroad is answered in place, and taken back', async () => {
  await open({
    serialNumber: 'ABROAD1',
    intake: { customer: { ...customer, address: { ...customer.address, country: 'CH' } } },
  })
  await seeVerdict('What does shipping cost?')
  await technician.fill('Price of the shipping', '80')
  await technician.press('Enter')
  await seeVerdict('Repair, 246.00 zł')
  await technician.activate('Take back: Shipping to the other region')
  await seeVerdict('What does shipping cost?')
  await technician.fill('Price of the shipping', '5')
  await technician.press('Enter')
  await seeVerdict('Replace, 224.00 zł')
})

test('the exchange rate is answered in place, with its day', async () => {
  await open({ serialNumber: 'EURO1', diagnosis: { currency: 'EUR' } })
  await seeVerdict('What is the exchange rate?')
  await technician.fill('1 EUR in PLN', 'four')
  await technician.press('Enter')
  await expect(technician.page.getByText('This is not an exchange rate.')).toBeVisible()
  await technician.fill('1 EUR in PLN', '4,2713')
  await technician.fill('Published by', 'NBP')
  await technician.press('Enter')
  await seeVerdict('Replace, 219.00 zł')
  await expect(technician.page.getByText(/^NBP, /)).toBeVisible()
})

test('an unconfirmed fee is confirmed for the ticket, with who said so', async () => {
  const { page } = technician
  await open({
    serialNumber: 'ACTION1',
    intake: { device: { ...device, model: 'osmo-action-3' } },
  })
  await seeVerdict('What is the fee?')
  await expect(page.getByRole('list', { name: 'Fees on record' })).toContainText('unconfirmed')
  await technician.activate('Take over 95.00 zł')
  await expect(technician.field('Who says so')).toBeFocused()
  await page.keyboard.type('Manufacturer, by phone')
  await technician.press('Enter')
  await seeVerdict('Replace, 95.00 zł')
  await expect(page.getByText('as asked for this ticket')).toBeVisible()
  await technician.press('F4')
  await expect(page.getByText('Replacement fee for this ticket: 95.00 zł')).toBeVisible()
  await technician.press('Escape')
  // The catalogue stays as it is: another ticket of the model asks again.
  await open({
    serialNumber: 'ACTION2',
    intake: { device: { ...device, model: 'osmo-action-3' } },
  })
  await seeVerdict('What is the fee?')
})

test('every open question can be asked for, and each answer counts at once', async () => {
  const { page } = technician
  if (!coverage) throw new Error('the quick intake has a plan')
  await open({
    serialNumber: 'OPEN1',
    intake: { visit: { ...visit, incidentOn: '' } },
    diagnosis: { exclusions: emptyDiagnosis('PLN').exclusions, quoteLines: [] },
    isQuoted: false,
  })
  const questions = page.getByRole('group', { name: 'What can still change the result' })
  await expect(questions.getByRole('button')).toHaveCount(3)
  await technician.activate('When did it happen?')
  await technician.fill('the day of the accident', dayFromToday({ days: -2 }))
  await technician.press('Enter')
  await expect(questions.getByRole('button')).toHaveCount(2)
  await technician.activate('What does the repair cost?')
  await technician.fill('What is repaired', 'Mainboard')
  await technician.fill('Price before tax', '200')
  await expect(page.getByText('246.00 zł with 23 % tax')).toBeVisible()
  await technician.press('Enter')
  await seeVerdict('Is anything excluded?')
  await technician.activate('None of the open ones applies')
  await seeVerdict('Replace, 219.00 zł')
})

test('in Polish, a clause is quoted from the Polish document where that has it', async () => {
  const { page } = technician
  const settings = await ask(technician, 'settings.read', null)
  await open({ serialNumber: 'POLISH1' })
  await ask(technician, 'settings.save', { ...settings, language: 'pl' })
  const quotes = page.locator('.reason-quote')
  await expect(quotes.filter({ hasText: 'nawet z winy użytkownika' })).toHaveAttribute('lang', 'pl')
  await expect(quotes.filter({ hasText: 'outside the validity period' })).toHaveAttribute(
    'lang',
    'en',
  )
  await ask(technician, 'settings.save', settings)
  await expect(quotes.filter({ hasText: 'caused even by the user' })).toHaveAttribute('lang', 'en')
})
