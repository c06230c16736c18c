import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { TicketRow } from '../../shared/records/ticket.ts'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { cutTexts } from './fitting.ts'
import { ask, openStage } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'

// One bench that changes hands: a Pole, a German and a Lithuanian work at it in turn.

const stages = ['intake', 'diagnosis', 'decision', 'shipping'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 640 },
] as const

interface Speaker {
  readonly code: string
  readonly name: string
  readonly settings: string
  readonly newTicket: string
  readonly serialNumber: string
  readonly day: RegExp
}

const speakers: readonly Speaker[] = [
  {
    code: 'pl',
    name: 'Polski',
    settings: 'Ustawienia',
    newTicket: 'Nowe zlecenie',
    serialNumber: 'Numer seryjny',
    day: /^\d{1,2} [a-zź]{3} \d{4}$/,
  },
  {
    code: 'de',
    name: 'Deutsch',
    settings: 'Einstellungen',
    newTicket: 'Neuer Auftrag',
    serialNumber: 'Seriennummer',
    day: /^\d{2}\.\d{2}\.\d{4}$/,
  },
  {
    code: 'lt',
    name: 'Lietuvių',
    settings: 'Nustatymai',
    newTicket: 'Naujas užsakymas',
    serialNumber: 'Serijos numeris',
    day: /^\d{4}-\d{2}-\d{2}$/,
  },
  {
    code: 'en',
    name: 'English',
    settings: 'Settings',
    newTicket: 'New ticket',
    serialNumber: 'Serial number',
    day: /^\d{1,2} \w{3,4} \d{4}$/,
  },
]

let dataFolder: string
let technician: Technician
let tickets: readonly TicketRow[]

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
  await ask(technician, 'sample-data.create', null)
  const list = { search: '', states: [], offset: 0, limit: 100 }
  tickets = (await ask(technician, 'tickets.list', list)).rows
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

for (const speaker of speakers) {
  test(`the bench speaks ${speaker.name} at once, and keeps what was typed`, async () => {
    const { page } = technician
    const serial = page.locator('input[name="device.serialNumber"]')
    await technician.press('Control+N')
    await technician.typeInto(serial, `5UYXN1${speaker.code.toUpperCase()}77`)
    await speak(speaker)
    await expect(page.locator('html')).toHaveAttribute('lang', speaker.code)
    await technician.press('Control+N')
    await expect(page.getByRole('heading', { level: 1, name: speaker.newTicket })).toBeVisible()
    await expect(technician.field(speaker.serialNumber)).toHaveValue(
      `5UYXN1${speaker.code.toUpperCase()}77`,
    )
  })

  test(`nothing is cut off in ${speaker.name}, and axe finds nothing serious`, async () => {
    test.setTimeout(240_000)
    const { page } = technician
    await speak(speaker)
    for (const path of await placePaths()) {
      await goTo(path)
      await lookAt(speaker, path)
    }
    await goTo('/tickets/new')
    await lookAt(speaker, 'new')
    const [first, ...others] = oneOfEachState()
    if (first === undefined) throw new Error('There is no sample ticket.')
    for (const stage of stages) await lookAtStage(speaker, first, stage)
    // What else differs by state is the verdict.
    for (const ticket of others) await lookAtStage(speaker, ticket, 'decision')
    await page.locator('.ticket-history').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(speaker, 'history')
    await technician.press('Escape')
    await page.locator('.rail-help').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(speaker, 'keys')
    await technician.press('Escape')
  })

  test(`days and amounts are written as in ${speaker.name}`, async () => {
    await speak(speaker)
    const shipped = tickets.find(({ state }) => state === 'shipped')
    if (shipped === undefined) throw new Error('No sample ticket is shipped.')
    await openStage(technician, shipped.id, 'intake')
    await expect(technician.page.locator('input[name="visit.incidentOn"]')).toHaveValue(speaker.day)
  })
}

test('at the next start the bench still speaks the language that was chosen', async () => {
  const [pole] = speakers
  if (pole === undefined) throw new Error('Nobody speaks.')
  await speak(pole)
  await technician.leave()
  technician = await openBench(dataFolder, {}, 'Miejsca')
  await expect(technician.page.locator('html')).toHaveAttribute('lang', 'pl')
  await expect(technician.page.getByRole('link', { name: /^Nowe zlecenie/ })).toBeVisible()
})

async function lookAtStage(
  speaker: Speaker,
  ticket: TicketRow,
  stage: (typeof stages)[number],
): Promise<void> {
  await openStage(technician, ticket.id, stage)
  await expect(technician.page.locator('.stages [aria-current=step]')).toHaveCount(1)
  await settle()
  await lookAt(speaker, `${stage}-${ticket.state}`)
}

async function speak({ name, settings }: Speaker): Promise<void> {
  const { page } = technician
  await goTo('/settings')
  const choice = page.getByRole('radio', { name, exact: true })
  if (!(await choice.isChecked())) {
    await choice.check({ force: true })
    await expect(page.locator('.action-bar .button-primary')).toBeEnabled()
    await technician.press('Control+Enter')
  }
  await expect(page.getByRole('heading', { level: 1, name: settings })).toBeVisible()
}

async function goTo(path: string): Promise<void> {
  await technician.page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await settle()
}

/** Until the screen is there with all that it had to read. */
async function settle(): Promise<void> {
  const { page } = technician
  await expect(page.locator('main.place').locator('h1, form, [role=grid]').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]:not(button)')).toHaveCount(0)
}

/** Every place of the rail, whichever there are. */
function placePaths(): Promise<string[]> {
  return technician.page
    .locator('a.rail-place')
    .evaluateAll((links) =>
      links.map((link) => (link.getAttribute('href') ?? '').replace(/^.*#/, '')),
    )
}

function oneOfEachState(): readonly TicketRow[] {
  return [...new Map(tickets.map((ticket) => [ticket.state, ticket])).values()]
}

async function lookAt({ code }: Speaker, place: string): Promise<void> {
  const { page } = technician
  const name = `${code}-${place.replaceAll('/', '')}`
  for (const size of sizes) {
    await resize(size)
    expect.soft(await cutTexts(page), `${name}, ${size.width} × ${size.height}`).toEqual([])
    await picture(`${name}-${size.width}`)
  }
  await resize(sizes[0])
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(`${name}-dark`)
  await page.emulateMedia({ colorScheme: null })
  // Colours are the same in every language, and judged where the bench speaks English.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect.soft(serious, name).toEqual([])
}

async function resize(size: { readonly width: number; readonly height: number }): Promise<void> {
  const { app, page } = technician
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    // The hidden window of printing is one of them.
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
    window?.setContentSize(width, height)
  }, size)
  await expect
    .poll(() => page.evaluate(() => ({ width: innerWidth, height: innerHeight })))
    .toEqual(size)
}

async function picture(name: string): Promise<void> {
  await technician.page.screenshot({
    path: test.info().outputPath(`${name}.png`),
    animations: 'disabled',
  })
}
