import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { readStoredDraft, readStoredTickets } from './stored-bench.ts'
import { openBench, type Technician } from './technician.ts'
import { droppedGimbal, logTicket, takeIn } from './visit.ts'

// One bench whose power is cut again and again; each test starts where the last cut left it.
test.describe.configure({ mode: 'serial' })

let dataFolder: string
let technician: Technician
let number: string

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

test('a power cut while the intake is typed loses none of what was saved', async () => {
  await technician.press('Control+N')
  await technician.seeForm('Intake')
  await technician.fill('Serial number', 'ABC 123')
  await technician.fill("In the customer's words", 'Zażółć gęślą jaźń')
  await technician.fill('Day it happened', 'some day in sp')
  await expect(technician.page.getByText(/^Saved \d/)).toBeVisible()
  await expect.poll(() => readStoredDraft(dataFolder, /^intake$/)).toContain('some day in sp')
  await technician.cutPower()

  technician = await openBench(dataFolder)
  await technician.seeForm('Intake')
  await expect(technician.page.getByText(/^Restored what was typed until/)).toBeVisible()
  await expect(technician.field('Serial number')).toHaveValue('ABC123')
  await expect(technician.field("In the customer's words")).toHaveValue('Zażółć gęślą jaźń')
  await expect(technician.field('Day it happened')).toHaveValue('some day in sp')
})

test('a power cut right after a device was logged keeps its ticket', async () => {
  await technician.activate('Start afresh')
  await takeIn(technician, droppedGimbal)
  number = await logTicket(technician)
  await technician.cutPower()
  expect(readStoredTickets(dataFolder)).toMatchObject([{ number, state: 'received' }])

  technician = await openBench(dataFolder)
  await technician.press('Control+1')
  const row = technician.page.getByRole('row', { name: new RegExp(number) })
  await expect(row).toContainText(droppedGimbal.customer.name)
  await expect(row).toContainText('Received')
  await technician.press('Control+N')
  await technician.seeForm('Intake')
  await expect(technician.field('Serial number')).toHaveValue('')
})

test('a diagnosis that was only typed comes back on its ticket', async () => {
  await technician.openNewestTicket()
  await technician.seeForm('Diagnosis')
  await technician.fill('Findings', 'Ribbon cable torn')
  await technician.fill('Part or work 1', 'Gimbal')
  await technician.fill('Net price 1', '12')
  await expect.poll(() => readStoredDraft(dataFolder, /^diagnosis:/)).toContain('"unitPrice":"12')
  await technician.cutPower()

  technician = await openBench(dataFolder)
  await technician.seeForm('Diagnosis')
  await expect(technician.page.getByRole('heading', { level: 1 })).toHaveText(number)
  await expect(technician.field('Findings')).toHaveValue('Ribbon cable torn')
  await expect(technician.field('Part or work 1')).toHaveValue('Gimbal')
  await expect(technician.field('Net price 1')).toHaveValue(/^12/)
})

test('a ticket opens where it was left, after an orderly end too', async () => {
  await technician.press('Alt+4')
  await technician.seeForm('Shipping')
  await technician.press('Control+1')
  await expect(technician.page.getByRole('row', { name: new RegExp(number) })).toBeVisible()
  await technician.leave()

  technician = await openBench(dataFolder)
  await expect(technician.page.getByRole('row', { name: new RegExp(number) })).toBeVisible()
  await technician.openNewestTicket()
  await technician.seeForm('Shipping')
})
