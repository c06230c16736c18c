import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { logQuickly, quickIntake, type QuickTicket } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'

let dataFolder: string
let technician: Technician
let earlier: QuickTicket

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
  earlier = await logQuickly(technician)
})

test.beforeEach(async () => {
  await technician.press('Control+1', 'Control+N')
  await technician.seeForm('Intake')
})

test.afterEach(async () => {
  const afresh = technician.page.getByRole('button', { name: 'Start afresh' })
  await technician.press('Control+1', 'Control+N')
  await technician.seeForm('Intake')
  if (await afresh.isVisible()) await technician.activate('Start afresh')
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

test('a known serial brings model, customer, plan and earlier visits', async () => {
  const { page } = technician
  await technician.fill('Serial number', ' 9sdx n4b0123k7q ')
  const known = page.getByRole('complementary', { name: 'Already known' })
  await expect(known).toContainText('This device was here before')
  await expect(known).toContainText('Osmo Pocket 3')
  await expect(known).toContainText(quickIntake.customer.name)
  await expect(known).toContainText(earlier.number)
  await technician.press('F2')
  await expect(technician.field('Model')).toHaveValue('Osmo Pocket 3')
  await expect(technician.field('Name')).toHaveValue(quickIntake.customer.name)
  await expect(technician.field('Phone')).toHaveValue('+48 601 555 027')
  await expect(
    technician.field('Plan on the device').getByRole('radio', { name: 'Two-year' }),
  ).toBeChecked()
  await expect(known).toContainText('Taken over.')
})

for (const typed of ['zolk', 'Żółk', '601 555', 'lucja@']) {
  test(`a customer is found by "${typed}" and taken over with one key`, async () => {
    const { page } = technician
    const field = typed.includes('@') ? 'E-mail' : /\d/.test(typed) ? 'Phone' : 'Name'
    await technician.fill(field, typed)
    await expect(page.getByRole('button', { name: /^Take over: Łucja Żółkiewska/ })).toBeVisible()
    await technician.press('F3')
    await expect(technician.field('Name')).toHaveValue('Łucja Żółkiewska')
    await expect(technician.field('E-mail')).toHaveValue('lucja@example.com')
    await expect(page.getByText('Known customer: changes here')).toBeVisible()
  })
}

const doubtful = [
  { typed: '9sd o1', tidied: '9SDO1', warning: 'There is a letter O in it. Is it a zero?' },
  { typed: '9sd i0', tidied: '9SDI0', warning: 'There is a letter I in it. Is it a one?' },
  { typed: 'oi', tidied: 'OI', warning: 'There are letters O and I in it.' },
] as const

for (const { typed, tidied, warning } of doubtful) {
  test(`the serial "${typed}" is warned about, never refused`, async () => {
    const serial = technician.field('Serial number')
    await technician.typeInto(serial, typed)
    await technician.press('Tab')
    await expect(serial).toHaveValue(tidied)
    await expect.poll(() => technician.noteBeside(serial)).toContain(warning)
    await expect(serial).toHaveAttribute('aria-invalid', 'false')
  })
}
