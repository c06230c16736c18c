import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { ask, openStage } from './quick-visit.ts'
import { openBench, type Technician } from './technician.ts'

// From the empty bench to its sample data; the tests go on from each other.
test.describe.configure({ mode: 'serial' })

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

test('an empty bench says what will be here and offers two first steps', async () => {
  const { page } = technician
  await expect(
    page.getByRole('heading', { name: "Every device's visit will be listed here" }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Log the first ticket/ })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Load sample data' })).toBeVisible()
  await seeNothingInTheWay('empty bench')
})

test('the first ticket is one key away', async () => {
  await technician.press('Enter')
  await technician.seeForm('Intake')
  await expect(technician.field('Serial number')).toBeFocused()
  await seeNothingInTheWay('intake')
  await technician.press('Control+1')
})

test('sample data show tickets in every stage, and only once', async () => {
  const { page } = technician
  await technician.activate('Load sample data')
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const { rows: tickets, total } = await ask(technician, 'tickets.list', {
    search: '',
    states: [],
    offset: 0,
    limit: 100,
  })
  expect(total).toBeGreaterThan(3)
  expect(new Set(tickets.map(({ model }) => model))).toEqual(new Set(['osmo-pocket-3', 'osmo-360']))
  expect(new Set(tickets.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4)
  await expect(page.getByText(`${total} tickets`, { exact: true })).toBeVisible()
  await expect(ask(technician, 'sample-data.create', null)).rejects.toThrow('sample-data-not-empty')
})

test('a ticket is found by a part of its number, serial, name and phone', async () => {
  const { page } = technician
  const { rows } = await ask(technician, 'tickets.list', {
    search: '',
    states: [],
    offset: 0,
    limit: 1,
  })
  const [newest] = rows
  if (newest === undefined) throw new Error('There is no ticket.')
  for (const part of [
    newest.number.slice(-4),
    newest.serialNumber.slice(2, 8),
    newest.customerName.slice(0, 5),
  ]) {
    await technician.press('Control+K')
    await page.keyboard.type(part)
    await expect(page.getByRole('row', { name: new RegExp(newest.number) })).toBeVisible()
    await technician.press('Escape')
  }
  await technician.press('Control+K')
  await page.keyboard.type(newest.number)
  await technician.press('Enter')
  await expect(page.getByRole('heading', { name: newest.number })).toBeVisible()
  await technician.press('Control+1')
  await technician.press('Control+K')
  await page.keyboard.type('nobody at all')
  await expect(page.getByRole('heading', { name: 'No ticket matches' })).toBeVisible()
  await seeNothingInTheWay('no match')
  await technician.press('Escape')
})

test('every screen passes axe in light and in dark', async () => {
  const { rows } = await ask(technician, 'tickets.list', {
    search: '',
    states: [],
    offset: 0,
    limit: 100,
  })
  await seeNothingInTheWay('tickets')
  const shipped = rows.find(({ state }) => state === 'shipped') ?? rows[0]
  if (shipped === undefined) throw new Error('There is no ticket.')
  for (const stage of ['intake', 'diagnosis', 'decision', 'shipping'] as const) {
    await openStage(technician, shipped.id, stage)
    await expect(technician.page.locator('.stages [aria-current=step]')).toContainText(
      new RegExp(stage, 'i'),
    )
    await expect(technician.page.locator('.action-bar button').first()).toBeVisible()
    await seeNothingInTheWay(stage)
  }
  await technician.press('F4')
  await expect(technician.page.getByRole('dialog', { name: 'History' })).toBeVisible()
  await seeNothingInTheWay('history')
  await technician.press('Escape', 'F1')
  await expect(technician.page.getByRole('dialog', { name: 'Keys that work here' })).toBeVisible()
  await seeNothingInTheWay('keys')
  await technician.press('Escape', 'Control+5')
  await technician.seeForm('Settings')
  await seeNothingInTheWay('settings')
})

test('the window follows the system, until somebody chooses light or dark', async () => {
  const { page } = technician
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await brightness(technician)).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await brightness(technician)).toBeLessThan(60)
  await technician.choose('Light or dark', 'Light')
  await technician.press('Control+Enter')
  await expect(page.getByText('Settings saved.')).toBeVisible()
  expect(await brightness(technician)).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: null })
})

test('the Tab key goes round every screen, shows where it is, and is caught nowhere', async () => {
  const { rows } = await ask(technician, 'tickets.list', {
    search: '',
    states: [],
    offset: 0,
    limit: 1,
  })
  const [ticket] = rows
  if (ticket === undefined) throw new Error('There is no ticket.')
  for (const stage of ['intake', 'diagnosis', 'decision', 'shipping'] as const) {
    await openStage(technician, ticket.id, stage)
    await expect(technician.page.locator('.action-bar button').first()).toBeVisible()
    await walkRound(technician)
  }
})

/** Goes on from the find box until the Tab key is back there; every stop must show its focus. */
async function walkRound({ page }: Technician): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a ticket' }).focus()
  const stops = new Set<string>()
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return { name: 'window', shown: true }
      const style = getComputedStyle(element)
      const face = element.nextElementSibling
      const faceStyle = face === null ? style : getComputedStyle(face)
      const outlined = (one: CSSStyleDeclaration) =>
        one.outlineStyle !== 'none' && one.outlineWidth !== '0px'
      const name = `${element.tagName} ${element.getAttribute('name') ?? element.getAttribute('aria-label') ?? element.textContent}`
      const bordered = element.matches('input, textarea, select')
      return { name, shown: outlined(style) || outlined(faceStyle) || bordered }
    })
    expect(stop.shown, `the focus is seen on ${stop.name}`).toBe(true)
    stops.add(stop.name)
    if (
      await page
        .getByRole('combobox', { name: 'Find a ticket' })
        .evaluate((box) => box === document.activeElement)
    ) {
      expect(stops.size).toBeGreaterThan(8)
      return
    }
  }
  throw new Error('The Tab key never came round.')
}

/** Nothing that axe calls serious or critical, by day and by night. */
async function seeNothingInTheWay(place: string): Promise<void> {
  const { page } = technician
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({
      path: test.info().outputPath(`${place.replaceAll(' ', '-')}-${colorScheme}.png`),
      animations: 'disabled',
    })
    // The analysis in the page itself: a second page of its own, which it would rather have, no
    // window of ours opens.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect.soft(serious, `${place}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

function brightness({ page }: Technician): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (canvas === null) return Number.NaN
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3
  })
}
