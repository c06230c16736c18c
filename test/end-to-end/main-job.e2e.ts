import path from 'node:path'
import { expect, test } from '@playwright/test'
import { shipmentLabelSize } from '../../shared/labels/shipment-label.ts'
import { decodeBarcodes } from '../helpers/decode-barcodes.ts'
import { rasteriseSvg } from '../helpers/render-label.ts'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { dayFromToday } from './days.ts'
import { switchOnLabelPrinter, type LabelPrinter } from './label-printer.ts'
import { decideQuickly, openStage } from './quick-visit.ts'
import { readPdfLabel, readZplLabel } from './read-label.ts'
import { readStoredDecisions, readStoredEvents, readStoredTickets } from './stored-bench.ts'
import { openBench, type Technician } from './technician.ts'
import {
  diagnose,
  droppedGimbal,
  goToShipping,
  issueQuote,
  logTicket,
  pack,
  saveLabelAsPdf,
  sendLabelAsZpl,
  takeIn,
  takeRecommendation,
} from './visit.ts'

// One device, told from the counter to the label: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' })

let dataFolder: string
let technician: Technician
let printer: LabelPrinter
let number: string

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  printer = await switchOnLabelPrinter()
  technician = await openBench(dataFolder)
})

test.afterAll(async () => {
  await technician.leave()
  await printer.switchOff()
  await removeDataFolder(dataFolder)
})

test('a dropped Osmo Pocket 3 is logged with the keyboard and gets its number', async () => {
  await takeIn(technician, droppedGimbal)
  number = await logTicket(technician)
  const [year] = dayFromToday({ days: 0 }).split('-')
  expect(number).toBe(`CB-${year}-000001`)
  expect(readStoredTickets(dataFolder)).toMatchObject([
    {
      number,
      state: 'received',
      customerName: droppedGimbal.customer.name,
      serialNumber: droppedGimbal.device.serialNumber,
    },
  ])
})

test('the quote is counted while it is typed: 612.40 zł', async () => {
  await diagnose(technician, droppedGimbal)
  const totals = technician.page.locator('.quote-totals')
  await expect(totals).toContainText('497.89 zł')
  await expect(totals).toContainText('114.51 zł')
  await expect(totals).toContainText('612.40 zł')
})

test('the three options stand side by side, the replacement at 219.00 zł recommended', async () => {
  await issueQuote(technician)
  const { page } = technician
  await expect(page.getByRole('heading', { name: 'Replace, 219.00 zł' })).toBeVisible()
  await expect(page.getByText('393.40 zł less than the repair.')).toBeVisible()
  await expect(page.getByText('Repair wins at 219.00 zł or less.')).toBeVisible()
  const options = page.getByRole('list', { name: 'Options' }).getByRole('listitem')
  await expect(options).toHaveCount(3)
  await expect(options.nth(0)).toContainText(/Warranty repair.*Not available/)
  await expect(options.nth(1)).toContainText(/^Repair\s*612\.40\szł/)
  await expect(options.nth(2)).toContainText(/^Replacement.*Recommended\s*219\.00\szł/)
  const side = page.getByRole('complementary')
  await expect(side).toContainText('4 of 4')
  await expect(side).toContainText('6 of 6')
})

test('the choice freezes input, verdict and choice', async () => {
  await takeRecommendation(technician)
  const [decision, ...more] = readStoredDecisions(dataFolder)
  expect(more).toEqual([])
  expect(decision).toMatchObject({
    version: 1,
    choice: 'replacement',
    result: { recommendation: 'replacement', breakEven: { amount: '219.00', currency: 'PLN' } },
    case: { model: 'osmo-pocket-3', repairQuote: { amount: '612.40', currency: 'PLN' } },
  })
})

test('the preview shows the label with both codes', async () => {
  await goToShipping(technician)
  await pack(technician)
  const image = technician.page.getByRole('img', {
    name: new RegExp(`^Shipment label of ${number}`),
  })
  const source = (await image.getAttribute('src')) ?? ''
  const svg = decodeURIComponent(source.slice(source.indexOf(',') + 1))
  expect(svg).toContain('DJI Care Refresh')
  const codes = await decodeBarcodes(await rasteriseSvg(svg, shipmentLabelSize, 203))
  expect(codes.map(({ format }) => format)).toEqual(['Code128', 'QRCode'])
  for (const { text } of codes) expect(text).toContain(number)
})

test('the PDF is one page of exactly 4 × 6 in whose codes carry the ticket number', async () => {
  const file = path.join(dataFolder, 'label.pdf')
  await saveLabelAsPdf(technician, file)
  const label = await readPdfLabel(file)
  expect(label.pages).toBe(1)
  expect(label.size).toEqual({ width: 288, height: 432 })
  expect(label.code128).toEqual([number])
  expect(label.qr).toHaveLength(1)
  expect(label.qr[0]).toContain(number)
  expect(label.text).toContain('DJI Care Refresh')
  expect(label.text).toContain(droppedGimbal.customer.name)
})

test('a label printer gets ZPL whose codes carry the ticket number', async () => {
  await sendLabelAsZpl(technician, printer.address)
  const zpl = await printer.nextJob()
  await expect(technician.page.getByText(`✓ Sent to ${printer.address}.`)).toBeVisible()
  const label = await readZplLabel(zpl)
  expect(label.pages).toBe(1)
  expect(label.code128).toEqual([number])
  expect(label.qr).toHaveLength(1)
  expect(label.qr[0]).toContain(number)
})

test('the history tells every step, oldest last', async () => {
  const { page } = technician
  await technician.press('F4')
  const history = page.getByRole('dialog', { name: 'History' })
  await expect(history.getByRole('listitem').last()).toContainText('Logged the device')
  await expect(history).toContainText('Issued quote version 1: 612.40 zł')
  await expect(history).toContainText('The customer takes the replacement')
  await expect(history).toContainText('Saved the label as PDF')
  await expect(history).toContainText(`Sent the label to ${printer.address}`)
  await technician.press('Escape')
  await expect(history).toBeHidden()
  expect(readStoredEvents(dataFolder, number)[0]).toBe('ticket-logged')
})

test('choosing against the recommendation is allowed, and noted with its reason', async () => {
  const { page } = technician
  const other = await decideQuickly(technician, 'ANOTHER-1')
  await openStage(technician, other.ticketId, 'decision')
  await technician.activate('Choose again')
  await technician.press('Alt+R')
  await technician.typeInto(page.getByLabel('Why not the advice?'), 'Keeps the engraved unit')
  await technician.press('Enter')
  await expect(page.getByText(/^Frozen as version 2,/)).toBeVisible()
  await expect(page.getByText('Keeps the engraved unit')).toBeVisible()
  expect(readStoredDecisions(dataFolder).at(-1)).toMatchObject({ version: 2, choice: 'repair' })
  await technician.press('F4')
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText(
    'Against the recommendation',
  )
  await technician.press('Escape')
})

test('what has been shipped is shown as decided and not decided again', async () => {
  const { page } = technician
  await technician.openTicket(number)
  await technician.press('Alt+3')
  await expect(page.getByRole('button', { name: 'Go on to shipping' })).toBeVisible()
  await expect(page.getByText(/^Frozen as version 1/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose again' })).toHaveCount(0)
  expect(readStoredTickets(dataFolder)[0]).toMatchObject({ number, state: 'shipped' })
})
