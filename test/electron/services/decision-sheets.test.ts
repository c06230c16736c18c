import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../electron/printing/paper.ts'
import { changeIntake } from '../../../electron/services/change-intake.ts'
import { chooseOutcome, readDecision } from '../../../electron/services/decide-outcome.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { openSettings } from '../../../electron/services/open-settings.ts'
import { openHistory } from '../../../electron/services/open-ticket.ts'
import { printSheet, saveSheetPdf } from '../../../electron/services/print-sheet.ts'
import { recordDiagnosis } from '../../../electron/services/record-diagnosis.ts'
import { signDecision } from '../../../electron/services/sign-decision.ts'
import type { Bench } from '../../../electron/services/bench.ts'
import type { PrintedDocument } from '../../../shared/documents/document-description.ts'
import { refusal, success } from '../../../shared/ipc/result.ts'
import type { CustomerChoice } from '../../../shared/records/decision-record.ts'
import {
  logTicket,
  makeDiagnosis,
  makeIntake,
  makeLine,
  valueOf,
} from '../../helpers/make-ticket.ts'
import { makePaper, openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

const strokes = [
  [100, 200, 300, 100, 500, 200],
  [600, 150],
]
const onScreen = { way: 'screen', signer: 'Łucja Żółkiewska', strokes } as const
const onPaper = { way: 'paper', signer: 'Łucja Żółkiewska' } as const

/** A bench whose printer keeps what it was given. */
async function openPrinting(paper: Partial<Paper> = {}, changes: Partial<Bench> = {}) {
  const printed: PrintedDocument[] = []
  const bench = await openTestBench({
    paper: () =>
      makePaper({
        printDocument: (document, printer) => {
          printed.push(document)
          return Promise.resolve(success({ printer }))
        },
        ...paper,
      }),
    ...changes,
  })
  const ticketId = await logTicket(bench)
  valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() }))
  await choose(bench, ticketId)
  return { bench, ticketId, printed }
}

async function choose(bench: Bench, ticketId: string, choice: CustomerChoice = 'replacement') {
  const { hash } = await view(bench, ticketId)
  return valueOf(await chooseOutcome(bench, { ticketId, choice, reason: '', shownHash: hash }))
}

async function view(bench: Bench, ticketId: string) {
  return valueOf(await readDecision(bench, { ticketId }))
}

async function versions(bench: Bench, ticketId: string) {
  return (await view(bench, ticketId)).versions
}

async function kinds(bench: Bench, ticketId: string) {
  return valueOf(await openHistory(bench, { ticketId })).map(({ kind }) => kind)
}

function quoteAgain(bench: Bench, ticketId: string, unitPriceMinor: number) {
  const diagnosis = makeDiagnosis({ quoteLines: [makeLine(unitPriceMinor)] })
  return issueQuote(bench, { ticketId, diagnosis })
}

describe('a version that was chosen', () => {
  it('has a seal over facts, verdict, choice and text, which no update passes by', async () => {
    const { bench, ticketId } = await openPrinting()
    const [version] = await versions(bench, ticketId)
    expect(version).toMatchObject({ version: 1, superseded: null, signature: null })
    expect(version?.seal).toMatch(/^[0-9a-f]{64}$/)
    expect(version?.seal).not.toBe((await view(bench, ticketId)).hash)
    await expect(sql`UPDATE decision_sheets SET content = '{}'`.execute(bench.db)).rejects.toThrow(
      'decision_sheets is append-only',
    )
  })

  it('is refused on paper when its text is not what was sealed', async () => {
    const { bench, ticketId, printed } = await openPrinting()
    await sql`DROP TRIGGER decision_sheets_refuse_update`.execute(bench.db)
    await sql`
      UPDATE decision_sheets SET content = replace(content, '612,40', '512,40')`.execute(bench.db)
    expect(await printSheet(bench, { ticketId, version: 1, printer: 'A4' })).toEqual(
      refusal('sheet-damaged', { values: { version: 1 } }),
    )
    expect(printed).toEqual([])
  })

  it('prints the words it was frozen with, in the language of the customer of that day', async () => {
    const { bench, ticketId, printed } = await openPrinting()
    const customer = { ...makeIntake().customer, name: 'Somebody Else', language: 'de' as const }
    const intake = { ...makeIntake(), customer }
    valueOf(await changeIntake(bench, { ticketId, intake }))
    valueOf(await printSheet(bench, { ticketId, version: 1, printer: 'A4' }))
    const text = JSON.stringify(printed[0]?.description)
    expect(printed[0]?.description.languages).toEqual({ main: 'pl', second: 'en' })
    expect(text).toContain('Łucja Żółkiewska')
    expect(text).toMatch(/612,40\szł/)
    expect(text).not.toContain('Somebody Else')
    expect(printed[0]?.stamp).toBeNull()
  })
})

describe('a version is superseded', () => {
  type Change = (bench: TestBench, ticketId: string) => Promise<unknown>
  const another = { ...makeIntake().device, serialNumber: 'ANOTHER1' }
  const rows: readonly (readonly [name: string, change: Change, cause: string | null])[] = [
    ['by a cheaper quote', (bench, id) => quoteAgain(bench, id, 10_000), 'new-quote'],
    [
      'by a quote of the same price, for its lines are others',
      (bench, id) => quoteAgain(bench, id, 49_789),
      'new-quote',
    ],
    [
      'by another cause of the damage',
      (bench, ticketId) =>
        recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis({ cause: 'defect' }) }),
      'facts-changed',
    ],
    [
      'by another serial number, which the sheet names',
      (bench, ticketId) =>
        changeIntake(bench, { ticketId, intake: makeIntake({ device: another }) }),
      'facts-changed',
    ],
    ['by a new choice', (bench, id) => choose(bench, id, 'repair'), 'chosen-again'],
    [
      'not by other words for the same finding',
      (bench, ticketId) =>
        recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis({ findings: 'Arm bent.' }) }),
      null,
    ],
    [
      'not by a day that passes',
      (bench) => {
        bench.clock.advance({ days: 1 })
        return Promise.resolve()
      },
      null,
    ],
  ]
  it.each(rows)('%s', async (_name, change, cause) => {
    const { bench, ticketId } = await openPrinting()
    bench.clock.advance({ hours: 2 })
    await change(bench, ticketId)
    const first = (await versions(bench, ticketId)).at(-1)
    const byVersion = cause === 'chosen-again' ? 2 : null
    expect(first?.superseded).toEqual(
      cause === null ? null : { at: '2026-11-20T12:00:00.000Z', who: 'Bench 1', cause, byVersion },
    )
    const isTold = (await kinds(bench, ticketId)).includes('decision-superseded')
    expect(isTold).toBe(cause !== null)
  })

  it('once, and stays so when the facts come back', async () => {
    const { bench, ticketId } = await openPrinting()
    const defect = makeDiagnosis({ cause: 'defect' })
    valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: defect }))
    valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis() }))
    const events = await kinds(bench, ticketId)
    expect(events.filter((kind) => kind === 'decision-superseded')).toHaveLength(1)
    await choose(bench, ticketId)
    const [second, first] = await versions(bench, ticketId)
    expect(second).toMatchObject({ version: 2, superseded: null })
    expect(first?.superseded).toMatchObject({ cause: 'facts-changed', byVersion: 2 })
  })

  it('and prints as such, with its successor, while the new one does not', async () => {
    const { bench, ticketId, printed } = await openPrinting()
    valueOf(await quoteAgain(bench, ticketId, 10_000))
    await choose(bench, ticketId, 'repair')
    valueOf(await printSheet(bench, { ticketId, version: 1, printer: 'A4' }))
    valueOf(await printSheet(bench, { ticketId, version: 2, printer: 'A4' }))
    expect(printed[0]?.stamp?.word).toEqual({ main: 'NIEAKTUALNA', second: 'SUPERSEDED' })
    expect(printed[0]?.stamp?.reasons.map(({ second }) => second)).toEqual([
      'There is a new repair quote since 20 November 2026 at 11:00.',
      'Version 2 takes its place.',
    ])
    expect(printed[1]?.stamp).toBeNull()
    expect(printed[0]?.seal?.code).not.toBe(printed[1]?.seal?.code)
  })
})

describe('a signature', () => {
  it.each([
    [
      'on the screen',
      onScreen,
      /^<svg xmlns="[^"]+" viewBox="0 0 1000 300"><path d="[MQLh .\d-]+"/,
    ],
    ['on paper', onPaper, /^$/],
  ] as const)('%s is kept with the version and stands on its sheet', async (_n, given, drawing) => {
    const { bench, ticketId, printed } = await openPrinting()
    valueOf(await signDecision(bench, { ticketId, version: 1, signature: given }))
    const [version] = await versions(bench, ticketId)
    expect(version?.signature).toMatchObject({
      way: given.way,
      signer: 'Łucja Żółkiewska',
      signedAt: '2026-11-20T10:00:00.000Z',
    })
    valueOf(await printSheet(bench, { ticketId, version: 1, printer: 'A4' }))
    const [place] = printed[0]?.signatures?.places ?? []
    expect(place?.svg).toMatch(drawing)
    expect(place?.caption.second).toContain('Łucja Żółkiewska, signed on')
    expect((await kinds(bench, ticketId)).slice(-2)).toEqual(['decision-signed', 'sheet-printed'])
    const change = sql`DELETE FROM decision_signatures`.execute(bench.db)
    await expect(change).rejects.toThrow('decision_signatures is append-only')
  })

  it('is refused twice, for a superseded version, and for one that is not there', async () => {
    const { bench, ticketId } = await openPrinting()
    const sign = (version: number) => signDecision(bench, { ticketId, version, signature: onPaper })
    valueOf(await sign(1))
    expect(await sign(1)).toEqual(refusal('decision-signed', { values: { version: 1 } }))
    expect(await sign(2)).toEqual(refusal('decision-version-missing'))
    await choose(bench, ticketId, 'repair')
    valueOf(
      await recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis({ cause: 'defect' }) }),
    )
    expect(await sign(2)).toEqual(refusal('decision-superseded', { values: { version: 2 } }))
  })

  it('that was exchanged for another is noticed', async () => {
    const { bench, ticketId } = await openPrinting()
    valueOf(await signDecision(bench, { ticketId, version: 1, signature: onScreen }))
    await sql`DROP TRIGGER decision_signatures_refuse_update`.execute(bench.db)
    await sql`UPDATE decision_signatures SET signer = 'Somebody Else'`.execute(bench.db)
    expect(await printSheet(bench, { ticketId, version: 1, printer: 'A4' })).toMatchObject({
      error: { code: 'sheet-damaged' },
    })
  })
})

describe('printing and saving a sheet', () => {
  it('remembers the printer, also for settings from before it was asked', async () => {
    const { bench, ticketId } = await openPrinting()
    valueOf(await printSheet(bench, { ticketId, version: 1, printer: 'Office' }))
    expect(valueOf(await openSettings(bench)).documentPrinterName).toBe('Office')
    await sql`UPDATE settings SET value = json_remove(value, '$.documentPrinterName')`.execute(
      bench.db,
    )
    expect(valueOf(await openSettings(bench)).documentPrinterName).toBe('')
  })

  it('that fails is noted with its cause', async () => {
    const off = refusal('printer-stopped', { values: { printer: 'A4' } })
    const { bench, ticketId } = await openPrinting({ printDocument: () => Promise.resolve(off) })
    expect(await printSheet(bench, { ticketId, version: 1, printer: 'A4' })).toEqual(off)
    expect(valueOf(await openHistory(bench, { ticketId })).at(-1)).toMatchObject({
      kind: 'sheet-failed',
      detail: { version: 1, printer: 'A4', code: 'printer-stopped' },
    })
  })

  it('suggests a name without the customer in it, and writes nothing when nobody chose', async () => {
    const suggested: string[] = []
    const answers = ['/folder/sheet.pdf', null]
    const chooseFile = (name: string) => {
      suggested.push(name)
      return Promise.resolve(answers[suggested.length - 1] ?? null)
    }
    const { bench, ticketId } = await openPrinting({}, { chooseFile })
    const sheet = { ticketId, version: 1 }
    expect(valueOf(await saveSheetPdf(bench, sheet))).toEqual({ path: '/folder/sheet.pdf' })
    expect(valueOf(await saveSheetPdf(bench, sheet))).toBeNull()
    expect(suggested[0]).toBe('CB-2026-000001 decyzja 1.pdf')
    const saved = (await kinds(bench, ticketId)).filter((kind) => kind === 'sheet-saved')
    expect(saved).toHaveLength(1)
  })

  it('of a decision from before sheets were kept says how to get one', async () => {
    const { bench, ticketId } = await openPrinting()
    await sql`DROP TRIGGER decision_sheets_refuse_delete`.execute(bench.db)
    await sql`DELETE FROM decision_sheets`.execute(bench.db)
    expect((await versions(bench, ticketId))[0]?.seal).toBeNull()
    expect(await printSheet(bench, { ticketId, version: 1, printer: 'A4' })).toEqual(
      refusal('sheet-not-kept', { values: { version: 1 } }),
    )
  })
})
