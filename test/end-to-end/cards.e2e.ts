import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { logQuickly, quickIntake } from './quick-visit.ts'
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

async function openCards(): Promise<void> {
  await technician.press('Control+1', 'Control+3')
  await technician.seeForm('Plan cards')
}

function verdictOn(purpose: 'Selling it' | 'Taking it back') {
  return technician.page.getByRole('region', { name: purpose })
}

test('a scanned card is judged as soon as it is looked at, with the rule quoted', async () => {
  const { page } = technician
  await openCards()
  await expect(technician.field('Card or code')).toBeFocused()
  await page.keyboard.type('6941565968388')
  const data = page.getByRole('complementary', { name: 'About the card' })
  await expect(data).toContainText('Osmo Pocket 3')
  await expect(data).toContainText('64.99')
  await expect(data).toContainText('CP.QT.00008989.01')
  await expect(data).toContainText('14.00 × 11.50 × 0.50 (unit not stated)')
  await expect(verdictOn('Selling it')).toContainText('Look first')
  await expect(verdictOn('Taking it back')).toContainText(
    'Look at the layer over the code, the seal.',
  )
  await technician.choose('Layer over the code', 'Untouched')
  await expect(verdictOn('Selling it')).toContainText('Look at the seal.')
  await technician.choose('Seal', 'In place')
  await expect(verdictOn('Selling it')).toContainText('Sell it')
  await expect(verdictOn('Taking it back')).toContainText('Take it back')
  await technician.choose('Layer over the code', 'Scratched')
  await expect(verdictOn('Selling it')).toContainText('Do not sell it')
  const back = verdictOn('Taking it back')
  await expect(back).toContainText('Do not take it back')
  await expect(back).toContainText('§5 5.6–5.7 · Care Refresh, Osmo 360')
  await expect(back.locator('q[lang=pl]')).toContainText('zdrapaną powłoką zabezpieczającą')
})

test('an electronic code is sold and never taken back; one on a device is neither', async () => {
  const { page } = technician
  const { coverage } = quickIntake
  if (!coverage) throw new Error('the quick intake has a plan')
  await logQuickly(technician, { ...quickIntake, coverage: { ...coverage, code: 'C2Y4-7K3M' } })
  await openCards()
  await page.keyboard.type('Q1-NOBODYS')
  await technician.choose('What is it?', 'Electronic code')
  await expect(verdictOn('Selling it')).toContainText('Sell it')
  await expect(verdictOn('Taking it back')).toContainText(
    'Electronic codes cannot be returned or exchanged.',
  )
  await expect(technician.field('Seal')).toHaveCount(0)
  await technician.press('Alt+x')
  await expect(technician.field('Card or code')).toBeFocused()
  await page.keyboard.type('C2Y4-7K3M')
  await expect(
    page.getByText('A plan with this code stands on Osmo Pocket 3 9SDXN4B0123K7Q.'),
  ).toBeVisible()
  await expect(verdictOn('Selling it')).toContainText('Do not sell it')
  await expect(verdictOn('Taking it back')).toContainText('Do not take it back')
})

test('a card is picked from the catalogue, and the screen passes axe by day and by night', async () => {
  const { page } = technician
  await openCards()
  await technician.activate('Osmo Pocket 3, two-year plan')
  await expect(technician.field('Card or code')).toHaveValue('6941565968388')
  await technician.choose('Seal', 'Removed')
  await expect(
    page.getByText('It cannot extend a plan that is on the device already'),
  ).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({
      path: test.info().outputPath(`cards-${colorScheme}.png`),
      animations: 'disabled',
    })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
})
