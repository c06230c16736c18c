import { once } from 'node:events'
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { launchPackagedApp } from '../helpers/packaged-app.ts'

/** More stops than any screen has: a walk that is longer goes round in circles. */
const longestWalk = 250

/** A longer text comes as an input method gives it: key by key it would only take time. */
const longestTyped = 24

/** What a person at the bench has: a window, a keyboard, eyes. */
export class Technician {
  readonly app: ElectronApplication
  readonly page: Page

  constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
  }

  /** The input, or the group of answers, that carries this label. */
  field(label: string, within: Locator | Page = this.page): Locator {
    return within
      .getByLabel(new RegExp(`^${escapeForPattern(label)}(\\s*optional)?$`))
      .and(this.page.locator('input, textarea, select, [role=radiogroup]'))
  }

  /** Walks with the Tab key until the focus is there; what Tab cannot reach does not exist. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let step = 0; step < longestWalk; step += 1) {
      const place = await placeFromFocus(target)
      if (place === 'here') return
      await this.page.keyboard.press(place === 'before' ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`The Tab key never reached ${String(target)}`)
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Replaces what stands in a field by what is typed, and leaves the focus in it. */
  async typeInto(target: Locator, text: string): Promise<void> {
    await this.reach(target)
    await this.press('Control+A', 'Delete')
    await this.page.keyboard.type(text.slice(0, longestTyped))
    await this.page.keyboard.insertText(text.slice(longestTyped))
  }

  async fill(label: string, text: string): Promise<void> {
    await this.typeInto(this.field(label), text)
  }

  /** Types enough of one entry of a list to narrow it to that one, and takes it with Enter. */
  async pick(label: string, text: string): Promise<void> {
    const box = this.field(label)
    await this.typeInto(box, text)
    await expect(this.page.getByRole('option', { name: text }).first()).toBeVisible()
    await this.press('Enter')
    await expect(box).toHaveValue(text)
  }

  /** Chooses among radio buttons with the arrows, the space bar for the first one. */
  async choose(label: string, answer: string): Promise<void> {
    const group = this.field(label)
    const radio = group.getByRole('radio', { name: answer, exact: true })
    await this.reach(group)
    const count = await group.getByRole('radio').count()
    for (let step = 0; step <= count; step += 1) {
      if (await radio.isChecked()) return
      await this.press((await hasFocus(radio)) ? 'Space' : 'ArrowRight')
    }
    await expect(radio).toBeChecked()
  }

  async tick(label: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: label, exact: true })
    await this.reach(box)
    if (!(await box.isChecked())) await this.press('Space')
    await expect(box).toBeChecked()
  }

  /** Opens a part that is folded away. */
  async unfold(title: string): Promise<void> {
    const fold = this.page.locator('details', {
      has: this.page.locator('summary', { hasText: title }),
    })
    await this.reach(fold.locator('summary'))
    if (!(await fold.evaluate((element) => element.hasAttribute('open')))) await this.press('Enter')
    await expect(fold).toHaveAttribute('open')
  }

  /** Waits until a form is there and has read its draft, so that typing is safe. */
  async seeForm(name: string): Promise<void> {
    await expect(this.page.getByRole('form', { name })).toBeVisible()
    await expect(this.page.locator('[aria-busy=true]:not(button)')).toHaveCount(0)
  }

  /** Answers one question of a list by its key. */
  async answer(question: Locator, answer: 'Yes' | 'No'): Promise<void> {
    await this.reach(question)
    await this.press(answer === 'Yes' ? 'y' : 'n')
    await expect(question.getByRole('radio', { name: answer })).toBeChecked()
  }

  /** Presses a button or follows a link that the Tab key reaches. */
  async activate(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    const target = this.page.getByRole(role, { name })
    await this.reach(target)
    await this.press('Enter')
  }

  /** Through the one box that finds everything. */
  async openTicket(part: string): Promise<void> {
    await this.press('Control+5', 'Control+K')
    await this.page.keyboard.type(part)
    await expect(this.page.getByRole('option', { name: new RegExp(part) })).toBeVisible()
    await this.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: part })).toBeVisible()
  }

  /** From the list of tickets: the first row is the newest. */
  async openNewestTicket(): Promise<void> {
    await this.press('Control+1')
    await this.reach(this.page.locator('[data-list]'))
    await this.press('Home', 'Enter')
  }

  /** The sentence that stands beside a field once it was left. */
  async noteBeside(target: Locator): Promise<string> {
    return target.evaluate((element) => {
      const note = element.getAttribute('aria-describedby') ?? ''
      return document.getElementById(note)?.textContent.replace(/^[✕!]/, '') ?? ''
    })
  }

  /** Ends the app as the person does who closes its window. */
  async leave(): Promise<void> {
    const { exitCode, signalCode } = this.app.process()
    // Closing what has ended already would wait for ever.
    if (exitCode === null && signalCode === null) await this.app.close()
  }

  /** Ends the app as a power cut does: no handler runs. */
  async cutPower(): Promise<void> {
    const main = this.app.process()
    const ended = once(main, 'exit')
    main.kill('SIGKILL')
    await ended
  }
}

/** Opens the packaged app on a data folder and waits until its first screen takes keys. */
export async function openBench(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  placesLabel = 'Places',
): Promise<Technician> {
  // In tests, main also judges what it answers.
  const launched = await launchPackagedApp({
    dataDir: dataFolder,
    env: { CAREBENCH_CHECK_OUTPUT: '1', ...env },
  })
  await expect(launched.page.getByRole('navigation', { name: placesLabel })).toBeVisible()
  return new Technician(launched.app, launched.page)
}

/** Where something stands as seen from the focus, in the order of the Tab key. */
function placeFromFocus(target: Locator): Promise<'here' | 'before' | 'after'> {
  return target.evaluate((element) => {
    const focused = document.activeElement ?? document.body
    if (element.contains(focused)) return 'here'
    const position = focused.compareDocumentPosition(element)
    return (position & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 'after' : 'before'
  })
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement))
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
