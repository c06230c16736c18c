import { describe, expect, it } from 'vitest'
import { isHistoryWhole } from '../../../electron/database/event-repository.ts'
import { findTickets } from '../../../electron/services/find-tickets.ts'
import { discardDraft, openDraft, saveDraft } from '../../../electron/services/keep-drafts.ts'
import { leaveTicketAt, openSession, saveSession } from '../../../electron/services/keep-session.ts'
import { openSettings } from '../../../electron/services/open-settings.ts'
import { saveSettings } from '../../../electron/services/save-settings.ts'
import { listModels } from '../../../electron/services/list-models.ts'
import { createSampleData } from '../../../electron/services/make-sample-data.ts'
import { openTicket } from '../../../electron/services/open-ticket.ts'
import { tellAboutBench } from '../../../electron/services/tell-about-bench.ts'
import { defaultSettings } from '../../../shared/records/settings.ts'
import { ticketStates } from '../../../shared/records/ticket.ts'
import { logTicket, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench } from '../../helpers/open-test-bench.ts'

describe('what a bench keeps', () => {
  it('drafts, as they were typed, until they are discarded', async () => {
    const bench = await openTestBench()
    const value = { device: { serialNumber: ' 9sdx' }, list: [1, null, true] }
    expect(valueOf(await openDraft(bench, { key: 'intake' }))).toBeNull()
    valueOf(await saveDraft(bench, { key: 'intake', value: 'earlier' }))
    bench.clock.advance({ hours: 1 })
    const { savedAt } = valueOf(await saveDraft(bench, { key: 'intake', value }))
    expect(valueOf(await openDraft(bench, { key: 'intake' }))).toEqual({
      key: 'intake',
      value,
      savedAt,
    })
    valueOf(await discardDraft(bench, { key: 'intake' }))
    expect(valueOf(await openDraft(bench, { key: 'intake' }))).toBeNull()
  })

  it('the place where the window was left, and the screen of each ticket', async () => {
    const bench = await openTestBench()
    expect(valueOf(await openSession(bench))).toEqual({ route: '' })
    valueOf(await saveSession(bench, { route: '/tickets' }))
    valueOf(await saveSession(bench, { route: '/settings' }))
    expect(valueOf(await openSession(bench))).toEqual({ route: '/settings' })
    const ticketId = await logTicket(bench)
    valueOf(await leaveTicketAt(bench, { ticketId, stage: 'shipping' }))
    expect(valueOf(await openTicket(bench, { ticketId })).ticket.stage).toBe('shipping')
    const stranger = { ticketId: bench.makeId(), stage: 'intake' } as const
    expect(await leaveTicketAt(bench, stranger)).toMatchObject({
      error: { code: 'ticket-missing' },
    })
  })

  it('settings: the defaults until somebody saves others', async () => {
    const bench = await openTestBench()
    expect(valueOf(await openSettings(bench))).toEqual(defaultSettings)
    const changed = { ...defaultSettings, operator: 'Ewa', theme: 'dark' } as const
    valueOf(await saveSettings(bench, changed))
    expect(valueOf(await openSettings(bench))).toEqual(changed)
  })
})

it('the models of the catalogue come by name', async () => {
  const models = valueOf(await listModels(await openTestBench()))
  const names = models.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Osmo 360', 'Osmo Pocket 3']))
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })))
})

describe('sample data', () => {
  it('shows every state, with a whole history each', async () => {
    const bench = await openTestBench()
    expect(valueOf(await createSampleData(bench))).toEqual({ tickets: 12 })
    const all = { search: '', states: [], offset: 0, limit: 50 }
    const { rows } = valueOf(await findTickets(bench, all))
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(ticketStates))
    for (const { id } of rows) expect(await isHistoryWhole(bench.db, id)).toBe(true)
    expect(valueOf(await tellAboutBench(bench))).toMatchObject({
      ticketCount: 12,
      catalogueFaults: [],
    })
  })

  it('is refused on a bench that is in use', async () => {
    const bench = await openTestBench()
    await logTicket(bench)
    expect(await createSampleData(bench)).toMatchObject({
      ok: false,
      error: { code: 'sample-data-not-empty' },
    })
  })

  it('keeps the name of a centre that is set up', async () => {
    const bench = await openTestBench()
    const mine = { ...defaultSettings, centre: { ...defaultSettings.centre, name: 'Mine' } }
    valueOf(await saveSettings(bench, mine))
    valueOf(await createSampleData(bench))
    expect(valueOf(await openSettings(bench)).centre.name).toBe('Mine')
  })
})
