import { expect, test } from '@playwright/test'
import errors from '../../shared/text/en/errors.json' with { type: 'json' }
import printing from '../../shared/text/en/printing.json' with { type: 'json' }
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { dayFromToday } from './days.ts'
import { decideQuickly, openStage, type QuickTicket } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'

const sentences = { ...printing, ...errors }

/** What is typed into a field that cannot take it, and the sentence that then stands beside it. */
type Refusal = readonly [field: string, wrong: string, code: keyof typeof sentences]

const tomorrow = dayFromToday({ days: 1 })

const intake: readonly Refusal[] = [
  ['Serial number', '', 'required'],
  ['Serial number', '9SDX€', 'serial-characters'],
  ['Serial number', 'A'.repeat(41), 'too-long'],
  ['Model', '', 'required'],
  ['Model', 'Walkman', 'required'],
  ["Manufacturer's warranty ends on", 'next summer', 'date-format'],
  ["In the customer's words", '', 'required'],
  ["In the customer's words", 'x'.repeat(4001), 'too-long'],
  ['Day it happened', '31.02.2026', 'date-format'],
  ['Day it happened', tomorrow, 'day-in-future'],
  ['Condition', 'x'.repeat(2001), 'too-long'],
  ['Name', '', 'required'],
  ['Name', 'x'.repeat(121), 'too-long'],
  ['Phone', '', 'phone-or-email-required'],
  ['Phone', 'call me', 'phone-format'],
  ['E-mail', 'anna@', 'email-format'],
  ['Street and number', 'x'.repeat(121), 'too-long'],
  ['Flat, floor, company', 'x'.repeat(121), 'too-long'],
  ['Postal code', 'x'.repeat(21), 'too-long'],
  ['City', 'x'.repeat(101), 'too-long'],
  ['Activated on', '', 'date-format'],
  ['Activated on', 'last year', 'date-format'],
  ['Activated on', tomorrow, 'day-in-future'],
  ['Region it was bought in', 'Europe!', 'region-format'],
  ['Code', 'x'.repeat(41), 'too-long'],
  ['Bought on', 'soon', 'date-format'],
  ['Bought on', tomorrow, 'day-in-future'],
  ['Bought on', '2001-01-01', 'before-activation-day'],
  ['Day of the accident, use 1', 'once', 'date-format'],
  ['Day of the accident, use 1', tomorrow, 'day-in-future'],
  ['Day of the accident, use 1', '2001-01-01', 'before-activation-day'],
]

const diagnosis: readonly Refusal[] = [
  ['Findings', 'x'.repeat(10_001), 'too-long'],
  ['Part or work 1', '', 'required'],
  ['Part or work 1', 'x'.repeat(161), 'too-long'],
  ['Quantity 1', 'two', 'quantity-format'],
  ['Quantity 1', '0', 'quantity-positive'],
  ['Quantity 1', '-1', 'quantity-positive'],
  ['Quantity 1', '1.2345', 'quantity-format'],
  ['Quantity 1', '10000', 'quantity-too-large'],
  ['Net price 1', '', 'required'],
  ['Net price 1', 'cheap', 'amount-format'],
  ['Net price 1', '-5', 'amount-negative'],
  ['Net price 1', '1.005', 'amount-decimals'],
  ['Net price 1', '999999999999', 'amount-too-large'],
  ['Tax % 1', 'none', 'tax-format'],
  ['Tax % 1', '101', 'tax-range'],
  ['Tax % 1', '-1', 'tax-range'],
]

const shipping: readonly Refusal[] = [
  ['Name', '', 'required'],
  ['Phone', 'call me', 'phone-format'],
  ['E-mail', 'anna@', 'email-format'],
  ['Street and number', '', 'required'],
  ['Flat, floor, company', 'x'.repeat(121), 'too-long'],
  ['Postal code', '', 'required'],
  ['City', '', 'required'],
  ['Weight, kg', '', 'required'],
  ['Weight, kg', 'light', 'weight-format'],
  ['Weight, kg', '0', 'weight-range'],
  ['Weight, kg', '71', 'weight-range'],
  ['Weight, kg', '0.0001', 'weight-format'],
  ['Length, cm', '', 'required'],
  ['Length, cm', 'long', 'size-format'],
  ['Length, cm', '301', 'size-range'],
  ['Width, cm', '-1', 'size-range'],
  ['Height, cm', '0', 'size-range'],
  ["Label printer's address", '192.168.1', 'printer-target-format'],
  ["Label printer's address", 'zebra:99999', 'printer-target-port'],
]

const settings: readonly Refusal[] = [
  ['Name', '', 'required'],
  ['Phone', 'call us', 'phone-format'],
  ['E-mail', 'service@', 'email-format'],
  ['Street and number', 'x'.repeat(121), 'too-long'],
  ['Postal code', 'x'.repeat(21), 'too-long'],
  ['City', 'x'.repeat(101), 'too-long'],
  ['Who works here', '', 'required'],
  ["Label printer's address", 'zebra:port', 'printer-target-port'],
  ["Label printer's address", 'no printer', 'printer-target-format'],
  ['Tax on parts and work, %', 'a lot', 'tax-format'],
  ['Tax on parts and work, %', '101', 'tax-range'],
  ['A quote is valid for, days', '0', 'days-range'],
  ['A quote is valid for, days', '366', 'days-range'],
  ['Region of this centre', '', 'region-format'],
  ['Region of this centre', 'E1', 'region-format'],
  ['Pattern', 'CB-{year}', 'ticket-pattern-format'],
  ['Pattern', '', 'ticket-pattern-format'],
]

let dataFolder: string
let technician: Technician
let ticket: QuickTicket

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
  ticket = await decideQuickly(technician)
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

test('every field of the intake refuses what does not fit, beside it and in words', async () => {
  await technician.press('Control+N')
  await technician.seeForm('Intake')
  await technician.unfold('Address')
  await technician.choose('Plan on the device', 'Annual')
  await technician.activate('Add an extension')
  await technician.activate('Add a use')
  await technician.fill('Activated on', dayFromToday({ months: -3 }))
  await refuseAll(intake)
})

test('an intake with faults is not logged: each is named, and nothing that was typed is lost', async () => {
  const { page } = technician
  await technician.fill('Name', 'Anna Kowalska')
  await technician.press('Control+Enter')
  await expect(page.getByText(/fields need a look:/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'New ticket' })).toBeVisible()
  await expect(technician.field('Name')).toHaveValue('Anna Kowalska')
})

test('every field of the diagnosis refuses what does not fit', async () => {
  await openStage(technician, ticket.ticketId, 'diagnosis')
  await technician.seeForm('Diagnosis')
  await refuseAll(diagnosis)
})

test('every field of shipping refuses what does not fit', async () => {
  await openStage(technician, ticket.ticketId, 'shipping')
  await technician.seeForm('Shipping')
  await refuseAll(shipping)
})

test('every field of the settings refuses what does not fit', async () => {
  await technician.press('Control+5')
  await technician.seeForm('Settings')
  await refuseAll(settings)
})

test('entries of a list that do not exist are not taken', async () => {
  for (const [field, wrong] of [
    ['Currency', 'doubloons'],
    ['Time zone', 'Middle-earth'],
    ['Country', 'Atlantis'],
  ] as const) {
    const before = await technician.field(field).inputValue()
    await technician.fill(field, wrong)
    await expect(technician.page.getByText('Nothing matches', { exact: true })).toBeVisible()
    await technician.press('Tab')
    await expect(technician.field(field)).toHaveValue(before)
  }
})

/** All faults of a screen are collected, so that one run tells every one of them. */
async function refuseAll(refusals: readonly Refusal[]): Promise<void> {
  for (const [field, wrong, code] of refusals) {
    const shown = `${field} refuses ${wrong === '' ? 'nothing' : `"${wrong.slice(0, 20)}"`}`
    const target = technician.field(field)
    await technician.reach(target)
    const before = await target.inputValue()
    await technician.press('Control+A', 'Delete')
    await technician.page.keyboard.insertText(wrong)
    await technician.press('Tab')
    await expect
      .soft(target, `${shown}: marked`)
      .toHaveAttribute('aria-invalid', 'true', { timeout: 2000 })
    await expect
      .soft(async () => {
        expect(await technician.noteBeside(target)).toContain(sentenceOf(code))
      }, `${shown}: says so`)
      .toPass({ timeout: 2000 })
    await technician.typeInto(target, before)
  }
}

function sentenceOf(code: Refusal[2]): string {
  const sentence = sentences[code]
  if (typeof sentence !== 'string') throw new Error(`${code} has no sentence`)
  expect(sentence).toMatch(/^[A-Z].{8,}\.$/)
  return sentence
}
