import { spawnSync } from 'node:child_process'
import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { findClosedPort, switchOnLabelPrinter, type LabelPrinter } from './label-printer.ts'
import { decideQuickly, openStage, type QuickTicket } from './quick-visit.ts'
import { readPdfLabel, readZplLabel } from './read-label.ts'
import { readStoredEvents, readStoredTickets } from './stored-bench.ts'
import { openBench, type Technician } from './technician.ts'
import { answerSaveDialog, pack } from './visit.ts'

// One parcel that is ready, and printers in every state.
test.describe.configure({ mode: 'serial' })

let dataFolder: string
let technician: Technician
let ticket: QuickTicket

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
  ticket = await decideQuickly(technician)
  await openStage(technician, ticket.ticketId, 'shipping')
  await technician.seeForm('Shipping')
  await pack(technician)
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

test.describe('through CUPS', () => {
  const queue = process.env['CAREBENCH_TEST_PRINTER'] ?? ''
  const folder = process.env['CAREBENCH_TEST_PRINTER_FOLDER'] ?? ''
  const missing = process.env['CAREBENCH_TEST_PRINTER_MISSING'] ?? 'npm test sets up the queue'
  test.skip(queue === '', `no print queue: ${missing}`)

  test('a label comes out of a system printer as one page of 4 × 6 in that scans', async () => {
    const before = await newestFile(folder)
    await technician.pick('Print on', await shownName(queue))
    await technician.press('Control+P')
    await expect(outcome()).toContainText(`✓ Printed on ${queue}`)
    await expect.poll(async () => (await newestFile(folder))?.path).not.toBe(before?.path)
    const file = await finishedFile(folder)
    const label = await readPdfLabel(file)
    expect(label.pages).toBe(1)
    expect(label.size?.width).toBeCloseTo(288, 0)
    expect(label.size?.height).toBeCloseTo(432, 0)
    expect(label.code128).toEqual([ticket.number])
    expect(label.qr).toHaveLength(1)
    expect(label.qr[0]).toContain(ticket.number)
  })

  test('a stopped printer is told apart, and prints at the second try', async () => {
    const before = await newestFile(folder)
    run('cupsdisable', queue)
    try {
      await technician.press('Control+P')
      await expect(outcome()).toContainText(`The printer ${queue} is stopped.`)
      expect(await newestFile(folder)).toEqual(before)
    } finally {
      run('cupsenable', queue)
    }
    await technician.activate('Try again')
    await expect(outcome()).toContainText(`✓ Printed on ${queue}`)
    await expect.poll(async () => (await newestFile(folder))?.path).not.toBe(before?.path)
  })

  test('a printer that takes no jobs is told apart', async () => {
    run('cupsreject', queue)
    try {
      await technician.press('Control+P')
      await expect(outcome()).toContainText(`The printer ${queue} takes no jobs`)
    } finally {
      run('cupsaccept', queue)
    }
  })
})

test.describe('straight to a label printer', () => {
  let printer: LabelPrinter | undefined

  test.afterEach(async () => {
    await printer?.switchOff()
    printer = undefined
  })

  test('a printer that is off gets a clear message, and the label once it is on', async () => {
    const port = await findClosedPort()
    await sendTo(`127.0.0.1:${port}`)
    await expect(outcome()).toContainText(
      `The device 127.0.0.1:${port} is there but takes no labels`,
    )
    expect(readStoredTickets(dataFolder)).toMatchObject([{ number: ticket.number }])
    await expect(technician.field('Weight, kg')).toHaveValue('0.62')

    printer = await switchOnLabelPrinter({ port })
    await technician.activate('Try again')
    const label = await readZplLabel(await printer.nextJob())
    await expect(outcome()).toContainText(`✓ Sent to 127.0.0.1:${port}.`)
    expect(label.code128).toEqual([ticket.number])
    expect(printer.jobs).toHaveLength(1)
  })

  test('a printer that nobody knows gets a clear message', async () => {
    await sendTo('no-such-printer.invalid')
    // Where no name server answers in time, the look-up itself is what does not answer.
    await expect(outcome()).toContainText(
      /No printer is found under the name no-such-printer\.invalid:9100|does not answer/,
      { timeout: 15_000 },
    )
  })

  test('a printer that hangs is given up with a warning about a second label', async () => {
    printer = await switchOnLabelPrinter({ behaviour: 'hangs' })
    await sendTo(printer.address)
    await expect(outcome()).toContainText('See whether the label came out before you try again.', {
      timeout: 20_000,
    })
  })

  test('an address that is none is refused beside its field, and nothing is sent', async () => {
    await technician.fill("Label printer's address", '192.168.1')
    await technician.press('Tab')
    expect(await technician.noteBeside(technician.field("Label printer's address"))).toContain(
      "This is not a printer's address.",
    )
  })
})

test('a PDF that cannot be written says why, and where nothing was chosen nothing happens', async () => {
  await answerSaveDialog(technician, path.join(dataFolder, 'no-such-folder', 'label.pdf'))
  await technician.press('Control+S')
  await expect(outcome()).toContainText('The folder for label.pdf is not there any more.')
  await technician.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  await technician.activate('Try again')
  await expect(outcome()).toContainText('Not saved: the window for choosing the file was closed.')
})

test('every attempt stands in the history of the ticket', () => {
  const events = readStoredEvents(dataFolder, ticket.number)
  expect(events).toContain('shipment-saved')
  expect(events).toContain('label-sent')
  expect(events.filter((kind) => kind === 'label-failed').length).toBeGreaterThanOrEqual(3)
})

function outcome() {
  return technician.page.locator('.job-outcome')
}

async function sendTo(address: string): Promise<void> {
  await technician.fill("Label printer's address", address)
  await technician.press('Control+L')
}

/** How the list of printers shows a queue. */
async function shownName(queue: string): Promise<string> {
  const printers = await technician.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync(),
  )
  const shown = printers?.find(({ name }) => name === queue)?.displayName
  return shown === undefined || shown === '' ? queue : shown
}

function run(command: string, queue: string): void {
  const { status, stderr } = spawnSync(command, [queue], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
}

interface PrintedFile {
  readonly path: string
  readonly changed: number
  readonly size: number
}

async function newestFile(folder: string): Promise<PrintedFile | undefined> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.map(async (name): Promise<PrintedFile> => {
      const file = path.join(folder, name)
      const { mtimeMs, size } = await stat(file)
      return { path: file, changed: mtimeMs, size }
    }),
  )
  return files.sort((one, other) => other.changed - one.changed)[0]
}

/** The printer writes its paper bit by bit: a PDF is whole when its end is there. */
async function finishedFile(folder: string): Promise<string> {
  let last: PrintedFile | undefined
  await expect
    .poll(async () => {
      last = await newestFile(folder)
      return last === undefined ? null : endOf(last.path)
    })
    .toContain('%%EOF')
  return last?.path ?? ''
}

async function endOf(file: string): Promise<string> {
  return (await readFile(file, 'latin1')).slice(-16)
}
