import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../electron/printing/paper.ts'
import { chooseOutcome, readDecision } from '../../../electron/services/decide-outcome.ts'
import { openSettings } from '../../../electron/services/open-settings.ts'
import { changeIntake } from '../../../electron/services/change-intake.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { listPrinters, printLabel, saveLabelPdf } from '../../../electron/services/print-label.ts'
import { previewLabel, saveShipment } from '../../../electron/services/ship-device.ts'
import { refusal, success } from '../../../shared/ipc/result.ts'
import type { LabelDescription } from '../../../shared/labels/label-description.ts'
import type { Bench } from '../../../electron/services/bench.ts'
import { logTicket, makeIntake, makeShipment, valueOf } from '../../helpers/make-ticket.ts'
import { makePaper, openTestBench } from '../../helpers/open-test-bench.ts'

const queue = { kind: 'queue', printer: 'ZEBRA' } as const
const raw = { kind: 'raw', address: { host: 'zebra', port: 9100 } } as const

async function openDecided(paper: Partial<Paper> = {}, changes: Partial<Bench> = {}) {
  const bench = await openTestBench({ paper: () => makePaper(paper), ...changes })
  const ticketId = await logTicket(bench)
  const { hash } = valueOf(await readDecision(bench, { ticketId }))
  const choice = { ticketId, choice: 'decline', reason: '', shownHash: hash } as const
  valueOf(await chooseOutcome(bench, choice))
  return { bench, ticketId }
}

async function openReady(paper: Partial<Paper> = {}, changes: Partial<Bench> = {}) {
  const { bench, ticketId } = await openDecided(paper, changes)
  valueOf(await saveShipment(bench, { ticketId, shipment: makeShipment() }))
  return { bench, ticketId }
}

async function lastEvent(bench: Bench, ticketId: string) {
  return valueOf(await openHistory(bench, { ticketId })).at(-1)
}

async function stateOf(bench: Bench, ticketId: string) {
  return valueOf(await openTicket(bench, { ticketId })).ticket.state
}

function textsOf(label: LabelDescription | undefined): string {
  const lines = label?.elements.flatMap((element) => (element.kind === 'text' ? element.lines : []))
  return (lines ?? []).map(({ text }) => text).join('\n')
}

describe('the parcel', () => {
  it('is kept as it was saved, and one that did not change makes no event', async () => {
    const { bench, ticketId } = await openDecided()
    const saved = valueOf(await saveShipment(bench, { ticketId, shipment: makeShipment() }))
    bench.clock.advance({ hours: 1 })
    expect(valueOf(await saveShipment(bench, { ticketId, shipment: makeShipment() }))).toEqual(
      saved,
    )
    const heavier = makeShipment({ weightGrams: 900 })
    const changed = valueOf(await saveShipment(bench, { ticketId, shipment: heavier }))
    expect(changed).toMatchObject({ id: saved.id, weightGrams: 900 })
    const events = valueOf(await openHistory(bench, { ticketId }))
    expect(events.filter(({ kind }) => kind === 'shipment-saved')).toHaveLength(2)
    expect(valueOf(await openTicket(bench, { ticketId })).shipment).toEqual(changed)
  })

  it.each([
    [true, true],
    [false, false],
  ])('with the note %s the label says DJI Care Refresh: %s', async (planNote, isThere) => {
    const shown: LabelDescription[] = []
    const { bench, ticketId } = await openDecided({
      labelSvg: (label) => {
        shown.push(label)
        return '<svg/>'
      },
    })
    const preview = valueOf(
      await previewLabel(bench, { ticketId, shipment: makeShipment({ planNote }) }),
    )
    expect(preview).toEqual({
      svg: '<svg/>',
      widthMicrometres: 101_600,
      heightMicrometres: 152_400,
    })
    expect(textsOf(shown[0]).includes('DJI Care Refresh')).toBe(isThere)
    expect(textsOf(shown[0])).toContain('Łucja Żółkiewska')
  })
})

describe('printing', () => {
  it.each([
    ['a queue', queue, { kind: 'label-printed', detail: { printer: 'ZEBRA' } }],
    ['a raw printer', raw, { kind: 'label-sent', detail: { printer: 'zebra:9100' } }],
  ] as const)(
    'on %s is noted, ships the ticket and remembers the printer',
    async (_name, destination, event) => {
      const { bench, ticketId } = await openReady()
      expect(valueOf(await printLabel(bench, { ticketId, destination }))).toEqual(event.detail)
      expect(await lastEvent(bench, ticketId)).toMatchObject(event)
      expect(await stateOf(bench, ticketId)).toBe('shipped')
      const settings = valueOf(await openSettings(bench))
      expect([settings.labelPrinterName, settings.labelPrinterAddress]).toContain(
        event.detail.printer,
      )
    },
  )

  it('that fails is noted with its cause, ships nothing and can be tried again', async () => {
    let isOff = true
    const { bench, ticketId } = await openReady({
      sendRaw: () =>
        Promise.resolve(isOff ? refusal('printer-unreachable') : success({ bytes: 1 })),
    })
    const job = { ticketId, destination: raw }
    expect(await printLabel(bench, job)).toEqual(refusal('printer-unreachable'))
    expect(await lastEvent(bench, ticketId)).toMatchObject({
      kind: 'label-failed',
      detail: { printer: 'zebra:9100', code: 'printer-unreachable' },
    })
    expect(await stateOf(bench, ticketId)).toBe('declined')
    isOff = false
    expect(valueOf(await printLabel(bench, job))).toEqual({ printer: 'zebra:9100' })
    expect(await stateOf(bench, ticketId)).toBe('shipped')
  })

  it('sends the ticket number as ZPL to a raw printer', async () => {
    const sent: string[] = []
    const { bench, ticketId } = await openReady({
      sendRaw: (zpl) => {
        sent.push(zpl)
        return Promise.resolve(success({ bytes: zpl.length }))
      },
    })
    valueOf(await printLabel(bench, { ticketId, destination: raw }))
    expect(sent[0]).toMatch(/^\^XA[\s\S]*\^XZ\s*$/)
  })

  it('prints nothing before there is a decision, or a parcel', async () => {
    let printed = 0
    const paper = { printToQueue: () => Promise.resolve(success({ printer: String(printed++) })) }
    const bench = await openTestBench({ paper: () => makePaper(paper) })
    const undecided = await logTicket(bench)
    const job = { ticketId: undecided, destination: queue }
    expect(await printLabel(bench, job)).toMatchObject({ error: { code: 'decision-missing' } })
    const decided = await openDecided(paper)
    expect(
      await printLabel(decided.bench, { ticketId: decided.ticketId, destination: queue }),
    ).toMatchObject({ error: { code: 'shipment-missing' } })
    expect(printed).toBe(0)
  })

  it('a shipped ticket can print its label again, but its intake is closed', async () => {
    const { bench, ticketId } = await openReady()
    const job = { ticketId, destination: queue }
    valueOf(await printLabel(bench, job))
    expect(await printLabel(bench, job)).toMatchObject({ ok: true })
    expect(await changeIntake(bench, { ticketId, intake: makeIntake() })).toMatchObject({
      ok: false,
      error: { code: 'ticket-shipped', values: { number: 'CB-2026-000001' } },
    })
  })

  it('lists the printers, the stopped ones as not ready', async () => {
    const printer = { displayName: 'Zebra at the door', isDefault: false }
    const bench = await openTestBench({
      paper: () =>
        makePaper({
          printers: () =>
            Promise.resolve([
              { ...printer, name: 'A', state: 'ready' },
              { ...printer, name: 'B', state: 'stopped' },
              { ...printer, name: 'C', state: 'unknown' },
            ]),
        }),
    })
    expect(valueOf(await listPrinters(bench)).map(({ name, ready }) => [name, ready])).toEqual([
      ['A', true],
      ['B', false],
      ['C', true],
    ])
  })
})

describe('saving as PDF', () => {
  it('writes where the person says, under the ticket number', async () => {
    const suggested: string[] = []
    const chooseFile = (name: string) => {
      suggested.push(name)
      return Promise.resolve('/folder/label.pdf')
    }
    const { bench, ticketId } = await openReady({}, { chooseFile })
    expect(valueOf(await saveLabelPdf(bench, { ticketId }))).toEqual({ path: '/folder/label.pdf' })
    expect(suggested).toEqual(['CB-2026-000001.pdf'])
    expect(await lastEvent(bench, ticketId)).toMatchObject({ kind: 'label-saved' })
    expect(await stateOf(bench, ticketId)).toBe('shipped')
  })

  it('does nothing when the dialog is closed', async () => {
    const { bench, ticketId } = await openReady()
    expect(valueOf(await saveLabelPdf(bench, { ticketId }))).toBeNull()
    expect(await stateOf(bench, ticketId)).toBe('declined')
  })

  it('a disk that is full is told, and nothing is shipped', async () => {
    const full = refusal('file-disk-full', { values: { file: 'label.pdf' } })
    const { bench, ticketId } = await openReady(
      { saveFile: () => Promise.resolve(full) },
      { chooseFile: () => Promise.resolve('/folder/label.pdf') },
    )
    expect(await saveLabelPdf(bench, { ticketId })).toEqual(full)
    expect(await stateOf(bench, ticketId)).toBe('declined')
  })
})
