// One ticket through the packaged app with the keyboard only; what it saw and made lies in
// out/tour. Run by "npm run tour", which prepares app and display.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { readStoredDecisions, readStoredEvents, readStoredTickets } from './stored-bench.ts'
import { switchOnLabelPrinter, type LabelPrinter } from './label-printer.ts'
import { readPdfLabel, readZplLabel, type ReadLabel } from './read-label.ts'
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

const projectFolder = path.resolve(import.meta.dirname, '..', '..')
const tourFolder = path.join(projectFolder, 'out', 'tour')
const dataFolder = path.join(tourFolder, 'data')
const pictureSize = { width: 1440, height: 900 }
const planNote = 'DJI Care Refresh'

interface Tour {
  readonly technician: Technician
  readonly printer: LabelPrinter
}

let pictures = 0

async function main(): Promise<void> {
  await rm(tourFolder, { recursive: true, force: true })
  await mkdir(dataFolder, { recursive: true })
  const printer = await switchOnLabelPrinter()
  try {
    const ticket = await tourWith(printer)
    await checkWhatIsLeft(ticket)
  } finally {
    await printer.switchOff()
  }
  say(`Done: ${pictures} pictures, label.pdf, label.zpl, decision.json and data in out/tour.`)
}

async function tourWith(printer: LabelPrinter): Promise<string> {
  const technician = await openBench(dataFolder)
  try {
    await sizeWindow(technician)
    return await walk({ technician, printer })
  } finally {
    await technician.leave()
  }
}

/** From the empty bench to the label in the printer; answers the ticket's number. */
async function walk(tour: Tour): Promise<string> {
  const { technician } = tour
  await expect(technician.page.getByRole('button', { name: /Log the first ticket/ })).toBeVisible()
  await picture(technician, 'first-start')
  say('Started with an empty bench.')
  await setUpCentre(tour)
  // Nobody asked yet when it happened: the decision will say that it matters.
  await takeIn(technician, { ...droppedGimbal, incidentOn: '' })
  await technician.reach(technician.field('Serial number'))
  await picture(technician, 'intake')
  await technician.reach(technician.field('Code'))
  await picture(technician, 'intake-plan')
  const number = await logTicket(technician)
  say(`Logged ${droppedGimbal.device.model} ${droppedGimbal.device.serialNumber} as ${number}.`)
  await diagnoseAndQuote(tour)
  await decide(tour)
  await ship(tour, number)
  await lookBack(tour, number)
  return number
}

async function setUpCentre({ technician, printer }: Tour): Promise<void> {
  await technician.press('Control+5')
  await technician.seeForm('Settings')
  await technician.fill('Name', 'Serwis Kadr')
  await technician.fill('Phone', '+48 22 555 01 20')
  await technician.fill('E-mail', 'serwis@example.com')
  await technician.fill('Street and number', 'ul. Puławska 182')
  await technician.fill('Postal code', '02-670')
  await technician.fill('City', 'Warszawa')
  await technician.fill('Who works here', 'Bench 2 · Marta')
  await technician.fill("Label printer's address", printer.address)
  await technician.press('Control+Enter')
  await expect(technician.page.getByText('Settings saved.')).toBeVisible()
  await picture(technician, 'settings')
  say('Set up the service centre and its label printer.')
}

async function diagnoseAndQuote({ technician }: Tour): Promise<void> {
  await diagnose(technician, droppedGimbal)
  await expect(technician.page.getByText('612.40 zł')).toBeVisible()
  await picture(technician, 'diagnosis')
  say('Found a bent gimbal arm, no exclusion; the quote comes to 612.40 zł, tax included.')
}

async function decide({ technician }: Tour): Promise<void> {
  const { page } = technician
  await issueQuote(technician)
  await expect(page.getByRole('heading', { name: 'When did it happen?' })).toBeVisible()
  await expect(page.getByText('Not known yet').first()).toBeVisible()
  await picture(technician, 'open-question')
  say('Undecided: one answer can still change the result, and the screen asks for that one.')
  await technician.fill('the day of the accident', droppedGimbal.incidentOn)
  await technician.press('Enter')
  await expect(page.getByRole('heading', { name: 'Replace, 219.00 zł' })).toBeVisible()
  say('Answered in place: the verdict is there at once.')
  await expect(page.getByText('393.40 zł less than the repair.')).toBeVisible()
  await picture(technician, 'decision')
  await inTheDark(technician, 'decision')
  say('The rules recommend the replacement at 219.00 zł, 393.40 zł less than the repair.')
  await takeRecommendation(technician)
  await picture(technician, 'choice')
  const decision = frozenDecision()
  await writeJson('decision.json', decision.result)
  say(`The customer takes the replacement: version ${decision.version}, seal ${decision.hash}.`)
}

async function ship({ technician, printer }: Tour, number: string): Promise<void> {
  await goToShipping(technician)
  await pack(technician)
  await picture(technician, 'shipping')
  await inTheDark(technician, 'shipping')
  const pdfFile = path.join(tourFolder, 'label.pdf')
  await saveLabelAsPdf(technician, pdfFile)
  const pdf = await readPdfLabel(pdfFile)
  checkCodes(pdf, number)
  assert.equal(pdf.pages, 1, 'the label has one page')
  assert.deepEqual(pdf.size, { width: 288, height: 432 }, 'the page is 4 × 6 in')
  assert.ok(pdf.text.includes(planNote), `the label says ${planNote}`)
  say('Saved the label as PDF: one page of 4 × 6 in, both codes carry the ticket number.')
  await sendLabelAsZpl(technician, printer.address)
  const zpl = await printer.nextJob()
  await expect(technician.page.getByText(`✓ Sent to ${printer.address}.`)).toBeVisible()
  await writeFile(path.join(tourFolder, 'label.zpl'), zpl)
  checkCodes(await readZplLabel(zpl), number)
  await picture(technician, 'label-printed')
  say(`Sent the label as ZPL to ${printer.address}: both codes carry the ticket number.`)
}

async function lookBack({ technician }: Tour, number: string): Promise<void> {
  const { page } = technician
  await technician.press('F4')
  await expect(page.getByText('Issued quote version 1')).toBeVisible()
  await picture(technician, 'history')
  await technician.press('Escape', 'Control+1')
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('Shipped')
  await picture(technician, 'tickets')
  say('The history tells every step, and the list shows the ticket as shipped.')
}

/** After the app has ended: its database, and the command line's verdict on the frozen input. */
async function checkWhatIsLeft(number: string): Promise<void> {
  const tickets = readStoredTickets(dataFolder)
  assert.deepEqual(
    tickets.map((ticket) => [ticket.number, ticket.state, ticket.customerName]),
    [[number, 'shipped', droppedGimbal.customer.name]],
    'the database holds the one ticket, shipped',
  )
  const events = readStoredEvents(dataFolder, number)
  for (const kind of [
    'ticket-logged',
    'quote-issued',
    'decision-made',
    'label-saved',
    'label-sent',
  ]) {
    assert.ok(events.includes(kind), `the history has ${kind}`)
  }
  const frozen = frozenDecision()
  const saved: unknown = JSON.parse(await readFile(path.join(tourFolder, 'decision.json'), 'utf8'))
  assert.deepEqual(decideFromCommandLine(frozen.case), saved, 'the command decides alike')
  say('The database holds the ticket with its history; "decide" gives the same decision.')
}

function frozenDecision() {
  const decisions = readStoredDecisions(dataFolder)
  const [decision] = decisions
  assert.ok(decision !== undefined && decisions.length === 1, 'one decision is frozen')
  assert.equal(decision.choice, 'replacement')
  return decision
}

function decideFromCommandLine(decisionCase: unknown): unknown {
  const command = path.join(projectFolder, 'electron', 'cli', 'decide.ts')
  const run = spawnSync(process.execPath, [command, '-'], {
    cwd: projectFolder,
    input: JSON.stringify(decisionCase),
    encoding: 'utf8',
  })
  assert.equal(run.status, 0, `decide refused the frozen input: ${run.stderr}`)
  return JSON.parse(run.stdout)
}

function checkCodes(label: ReadLabel, number: string): void {
  assert.deepEqual(label.code128, [number], 'the Code 128 carries the ticket number')
  assert.equal(label.qr.length, 1, 'there is one QR code')
  assert.ok(label.qr[0]?.includes(number), 'the QR code carries the ticket number')
}

async function sizeWindow({ app, page }: Technician): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, pictureSize)
  await expect
    .poll(() => page.evaluate(() => ({ width: innerWidth, height: innerHeight })))
    .toEqual(pictureSize)
}

async function picture({ page }: Technician, name: string): Promise<void> {
  pictures += 1
  const file = `${String(pictures).padStart(2, '0')}-${name}.png`
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({
    path: path.join(tourFolder, file),
    animations: 'disabled',
    caret: 'hide',
  })
}

async function inTheDark(technician: Technician, name: string): Promise<void> {
  await technician.page.emulateMedia({ colorScheme: 'dark' })
  await picture(technician, `${name}-dark`)
  await technician.page.emulateMedia({ colorScheme: null })
}

async function writeJson(name: string, value: unknown): Promise<void> {
  await writeFile(path.join(tourFolder, name), `${JSON.stringify(value, null, 2)}\n`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(
    `The tour stopped: ${error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exitCode = 1
}
