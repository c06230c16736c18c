import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { logQuickly, quickIntake, quoteQuickly, type QuickTicket } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'

let dataFolder: string
let technician: Technician
let ticket: QuickTicket

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
  ticket = await quoteGimbal(technician)
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

/** An RS 3, whose fee nobody has confirmed, quoted at 615.00 zł. */
async function quoteGimbal(bench: Technician): Promise<QuickTicket> {
  const device = { ...quickIntake.device, model: 'rs-3', serialNumber: '3RSXN4B0123K7Q' }
  const logged = await logQuickly(bench, { ...quickIntake, device })
  await quoteQuickly(bench, logged.ticketId, { description: 'Motor', unitPriceMinor: 50_000 })
  return logged
}

test('a manager confirms a sample fee, and the ticket that waited for it is listed', async () => {
  const { page } = technician
  await technician.press('Control+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Plan terms' })).toBeVisible()
  await expect(page.getByText('Sources differ').first()).toBeVisible()
  await seeByDayAndNight('terms')

  await technician.press('Control+F')
  await page.keyboard.type('rs 3')
  const row = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: 'RS 3', exact: true }),
  })
  await expect(row).toContainText('Sample, unconfirmed')
  await technician.activate(/^Confirm: RS 3, /)

  await technician.seeForm('Confirm a sample fee')
  await expect(technician.field('1st replacement')).toHaveValue('289.00')
  await technician.press('Control+Enter')
  await expect
    .poll(() => technician.noteBeside(technician.field('Source')))
    .toContain('Fill this in.')
  await technician.fill('Source', "DJI's price list")
  await technician.fill('Web address', 'https://www.dji.com/care')
  await seeByDayAndNight('entry')
  await technician.press('Control+Enter')

  const changed = page.getByRole('region', { name: 'Open tickets' })
  await expect(changed).toContainText('1 of 1 open tickets has another verdict')
  const line = changed.getByRole('row', { name: new RegExp(ticket.number) })
  await expect(line).toContainText('Undecided')
  await expect(line).toContainText('Replace, 289.00 zł')

  await technician.press('Control+F')
  await page.keyboard.type('rs 3')
  await expect(row).toContainText('Confirmed by a manager')
  await expect(row).toContainText('Decides today')

  await seeByDayAndNight('found')
  await technician.activate(ticket.number, 'link')
  await expect(page.getByRole('heading', { level: 1, name: ticket.number })).toBeVisible()
  await expect(page.getByText('Replace, 289.00 zł').first()).toBeVisible()
})

test('what was confirmed can be withdrawn, and the verdict is open again', async () => {
  const { page } = technician
  await technician.press('Control+4')
  await technician.activate(/^Withdraw: RS 3, /)
  const dialog = page.getByRole('dialog', { name: 'Withdraw this entry' })
  await expect(technician.field('Why', dialog)).toBeFocused()
  await page.keyboard.type('Read in the wrong column.')
  await technician.activate(/^Withdraw$/)
  await expect(dialog).toBeHidden()
  const changed = page.getByRole('region', { name: 'Open tickets' })
  const line = changed.getByRole('row', { name: new RegExp(ticket.number) })
  await expect(line.getByRole('cell').nth(3)).toHaveText('Replace, 289.00 zł')
  await expect(line.getByRole('cell').nth(4)).toHaveText('→ Undecided')
  const side = page.getByRole('complementary', { name: 'About these terms' })
  await expect(side).toContainText('Read in the wrong column.')
})

async function seeByDayAndNight(name: string): Promise<void> {
  const { page } = technician
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const file = test.info().outputPath(`${name}-${colorScheme}.png`)
    await page.screenshot({ path: file, animations: 'disabled' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
