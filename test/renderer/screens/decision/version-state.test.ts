import { describe, expect, it } from 'vitest'
import {
  decisionInForce,
  stateOfVersion,
} from '../../../../renderer/screens/decision/version-state.ts'
import { strokesOf } from '../../../../renderer/screens/decision/signature-strokes.ts'
import { penStrokesSchema } from '../../../../shared/records/decision-version.ts'
import { chooseOutcome, readDecision } from '../../../../electron/services/decide-outcome.ts'
import { issueQuote } from '../../../../electron/services/issue-quote.ts'
import { logTicket, makeDiagnosis, valueOf } from '../../../helpers/make-ticket.ts'
import { openTestBench } from '../../../helpers/open-test-bench.ts'

async function openChosen() {
  const bench = await openTestBench()
  const ticketId = await logTicket(bench)
  const quote = () => issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() })
  valueOf(await quote())
  const read = async () => valueOf(await readDecision(bench, { ticketId }))
  const shownHash = (await read()).hash
  const choice = { ticketId, choice: 'replacement', reason: '', shownHash } as const
  valueOf(await chooseOutcome(bench, choice))
  return { quote, read }
}

describe('what a version counts for', () => {
  it('is in force after the choice, and asks anew after the same quote again', async () => {
    const { quote, read } = await openChosen()
    const before = await read()
    expect(before.versions.map((one) => stateOfVersion(one, before))).toEqual(['in-force'])
    expect(decisionInForce(before, false)?.version).toBe(1)
    valueOf(await quote())
    const after = await read()
    expect(after.versions.map((one) => stateOfVersion(one, after))).toEqual(['new-quote'])
    expect(decisionInForce(after, false)).toBeUndefined()
  })

  it('is outdated while only the verdict shows that something changed', async () => {
    const { read } = await openChosen()
    const view = { ...(await read()), hash: '0'.repeat(64) }
    expect(view.versions.map((one) => stateOfVersion(one, view))).toEqual(['outdated'])
    expect(decisionInForce(view, false)).toBeUndefined()
  })
})

describe('strokes of a pad', () => {
  it.each([
    [
      'are thousandths of its width',
      [
        { x: 0, y: 0 },
        { x: 300, y: 90 },
      ],
      [0, 0, 500, 150],
    ],
    ['stay on it when the hand leaves it', [{ x: -4, y: 700 }], [0, 300]],
  ])('%s', (_name, points, stroke) => {
    const strokes = strokesOf([{ points }, { points: [] }], 600)
    expect(strokes).toEqual([stroke])
    expect(penStrokesSchema.safeParse(strokes).success).toBe(true)
  })

  it('of a hand that rests are cut, not refused', () => {
    const points = Array.from({ length: 9000 }, () => ({ x: 1, y: 1 }))
    expect(penStrokesSchema.safeParse(strokesOf([{ points }], 600)).success).toBe(true)
  })
})
