import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { dayFromToday } from './days.ts'
import { ask, decideIntake, openStage, quickIntake } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'
import { pack, saveLabelAsPdf } from './visit.ts'

// One plan, told from its code to the unit that inherits it: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' })

const firstUnit = '5TGHM3A0017R2X'
const secondUnit = '5TGHM3A0042K9B'
const today = dayFromToday({ days: 0 })

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

test('a plan is registered on day 31 after the device was activated: a video is needed', async () => {
  const { page } = technician
  await technician.press('Control+2')
  await expect(page.getByText('Every plan on a device will be listed here')).toBeVisible()
  await technician.press('Control+Enter')
  await technician.seeForm('Plan')
  await technician.fill('Serial number', firstUnit)
  await technician.pick('Model', 'Osmo Pocket 3')
  await technician.fill('Device activated on', dayFromToday({ days: -31 }))
  await technician.choose('Kind', 'Two-year')
  await technician.fill('Code', 'CR-2Y-7781')
  await seeNothingInTheWay('register')
  await technician.fill('First name', 'Łucja')
  await technician.fill('Last name', 'Żółkiewska')
  await technician.press('Control+Enter')
  const email = technician.field('E-mail')
  await expect.poll(() => technician.noteBeside(email)).toContain('Fill this in.')
  await technician.fill('E-mail', 'lucja@example.com')
  await technician.press('Control+Enter')
  await expect(page.getByText(/A verification video is needed\./)).toBeVisible()
  await seeNothingInTheWay('video')
})

test('sent, accepted and activated within 72 hours, it covers from that day on', async () => {
  const { page } = technician
  await technician.press('Control+Enter')
  await expect(page.getByText('The verification video is sent.')).toBeVisible()
  await technician.press('Control+Enter')
  await expect(page.getByText(/^The video is accepted\. Activate until/)).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^7[12] h \d+ min left$/)
  await technician.press('Control+2')
  const row = page.getByRole('row', { name: new RegExp(firstUnit) })
  await expect(row).toContainText('Video accepted')
  await expect(row.getByRole('timer')).toHaveText(/^7[12] h \d+ min left$/)
  await seeNothingInTheWay('plans')
  await technician.reach(page.locator('[data-list]'))
  await technician.press('Home', 'Enter')
  await expect(page.getByRole('button', { name: 'Activated' })).toBeVisible()
  await technician.press('Control+Enter')
  await expect(page.getByText('The plan is activated.')).toBeVisible()
  await expect(page.getByRole('cell', { name: '1 · Two-year' })).toBeVisible()
  await expect(page.getByText(/^0 used in all, 6 left until/)).toBeVisible()
  await expect(page.getByText(/^Can be extended by an annual plan until/)).toBeVisible()
  await seeNothingInTheWay('activated')
  // Osmo Pocket 3 is on no list of rewards: nothing is said of one.
  await expect(page.getByRole('heading', { name: 'Reward' })).toHaveCount(0)
})

test('a replacement is shipped as another unit, and the plan passes on to it', async () => {
  const { page } = technician
  const { ticketId } = await decideIntake(technician, {
    ...quickIntake,
    device: { ...quickIntake.device, serialNumber: firstUnit },
    visit: { ...quickIntake.visit, incidentOn: today },
    coverage: null,
  })
  await openStage(technician, ticketId, 'shipping')
  await technician.seeForm('Shipping')
  await technician.fill("New unit's serial number", firstUnit.toLowerCase())
  await technician.press('Enter')
  await expect(
    page.getByText('This is a number that the device has, or had, itself.'),
  ).toBeVisible()
  await seeNothingInTheWay('unit')
  await technician.fill("New unit's serial number", secondUnit)
  await technician.press('Enter')
  await expect(page.getByText(`${secondUnit} is noted.`)).toBeVisible()
  await pack(technician)
  await saveLabelAsPdf(technician, `${dataFolder}/label.pdf`)
  await expect(page.getByText(`have passed on to ${secondUnit}.`)).toBeVisible()
  await expect(page.getByText('One use counted, with the accident of')).toBeVisible()
  await expect(page.locator('.ticket-header')).toContainText(`${secondUnit} ←`)
  await seeNothingInTheWay('shipping')
  await technician.press('F4')
  const history = page.getByRole('dialog', { name: 'History' })
  await expect(history).toContainText(`The device goes on as ${secondUnit} instead of ${firstUnit}`)
  await expect(history).toContainText('Counted one use of the plan')
  await technician.press('Escape')
})

test('the next visit of the new unit finds the device, one use and the chain', async () => {
  const { page } = technician
  await technician.press('Control+N')
  await technician.seeForm('Intake')
  await technician.fill('Serial number', secondUnit)
  const known = page.getByRole('complementary', { name: 'Already known' })
  await expect(known).toContainText('This device was here before')
  await expect(known).toContainText(/Replacements already used\s*1/)
  await expect(known).toContainText(/Left in this period\s*3/)
  await expect(known).toContainText(`${secondUnit} ←`)
  await expect(known).toContainText(firstUnit)
  const { ticketId: next } = await ask(technician, 'intake.log', {
    ...quickIntake,
    device: { ...quickIntake.device, serialNumber: secondUnit },
    visit: { ...quickIntake.visit, incidentOn: today },
    coverage: null,
  })
  const view = await ask(technician, 'decision.read', { ticketId: next })
  expect(view.case.coverage?.uses).toEqual([{ incidentOn: today }])
  expect(view.result.coverage).toMatchObject({ replacementsLeftInChain: 5, nextFeeOrdinal: 2 })
  await technician.fill('Serial number', firstUnit)
  await expect(known).toContainText(`This unit was replaced by ${secondUnit}.`)
  await seeNothingInTheWay('intake')
  await technician.press('Control+2')
  const row = page.getByRole('row', { name: new RegExp(secondUnit) })
  await expect(row).toContainText(firstUnit)
  await expect(row).toContainText('1, 5 left')
  await seeNothingInTheWay('list')
})

/** Nothing that axe calls serious or critical, by day and by night. */
async function seeNothingInTheWay(screen: string): Promise<void> {
  const { page } = technician
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
