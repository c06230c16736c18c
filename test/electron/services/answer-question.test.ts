import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../electron/services/answer-question.ts'
import { readDecision } from '../../../electron/services/decide-outcome.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { noAnswers, type CaseAnswer } from '../../../shared/records/case-answers.ts'
import type { Intake } from '../../../shared/records/intake.ts'
import {
  logTicket,
  makeDiagnosis,
  makeIntake,
  makeLine,
  valueOf,
} from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

const { customer, device } = makeIntake()
const abroad = { customer: { ...customer, address: { ...customer.address, country: 'CH' } } }
const unconfirmedModel = { device: { ...device, model: 'osmo-action-3' } }

/** A quoted ticket, its quote in the given currency. */
async function quoted(intake: Partial<Intake>, currency = 'PLN') {
  const bench = await openTestBench()
  const ticketId = await logTicket(bench, intake)
  const diagnosis = makeDiagnosis({ currency, quoteLines: [makeLine(30_000)] })
  valueOf(await issueQuote(bench, { ticketId, diagnosis }))
  return { bench, ticketId }
}

async function verdictOf(bench: TestBench, ticketId: string) {
  const { result } = valueOf(await readDecision(bench, { ticketId }))
  return { recommendation: result.recommendation, questions: result.questions }
}

const shipping: CaseAnswer = {
  question: 'shippingIfCrossRegion',
  answer: { minor: 8_000, currency: 'PLN' },
}
const rate: CaseAnswer = {
  question: 'exchangeRates',
  answer: [{ from: 'EUR', to: 'PLN', rate: '4.2713', on: '2026-11-19', source: 'NBP' }],
}
const fee: CaseAnswer = {
  question: 'model',
  answer: {
    cost: { minor: 9_500, currency: 'PLN' },
    source: 'Price list, 20 Nov 2026',
    on: '2026-11-20',
  },
}

describe('an answer decides at once, and is taken back as easily', () => {
  it.each([
    ['shipping to another region', abroad, 'PLN', shipping, 'shippingIfCrossRegion'],
    ['exchange rate', {}, 'EUR', rate, 'exchangeRates'],
    ['fee of the model', unconfirmedModel, 'PLN', fee, 'model'],
  ] as const)('%s', async (_name, intake, currency, given, question) => {
    const { bench, ticketId } = await quoted(intake, currency)
    expect(await verdictOf(bench, ticketId)).toEqual({
      recommendation: 'undecided',
      questions: [question],
    })
    valueOf(await answerQuestion(bench, { ticketId, given }))
    expect(await verdictOf(bench, ticketId)).toEqual({
      recommendation: 'replacement',
      questions: [],
    })
    const none: CaseAnswer =
      given.question === 'exchangeRates'
        ? { question: 'exchangeRates', answer: [] }
        : { question: given.question, answer: null }
    valueOf(await answerQuestion(bench, { ticketId, given: none }))
    expect(await verdictOf(bench, ticketId)).toMatchObject({ recommendation: 'undecided' })
    expect(valueOf(await openTicket(bench, { ticketId })).answers).toEqual(noAnswers)
  })
})

describe('keeping answers', () => {
  it('history tells what was said, once', async () => {
    const { bench, ticketId } = await quoted(unconfirmedModel)
    for (const given of [shipping, fee, fee]) {
      valueOf(await answerQuestion(bench, { ticketId, given }))
    }
    const events = valueOf(await openHistory(bench, { ticketId }))
    expect(events.filter(({ kind }) => kind === 'question-answered')).toMatchObject([
      { detail: { question: 'shippingIfCrossRegion', minor: 8_000, currency: 'PLN' } },
      { detail: { question: 'model', minor: 9_500, source: 'Price list, 20 Nov 2026' } },
    ])
    expect(valueOf(await openTicket(bench, { ticketId })).answers).toEqual({
      shippingIfCrossRegion: shipping.answer,
      exchangeRates: [],
      replacementFee: fee.answer,
    })
  })

  it('history tells what was taken back', async () => {
    const { bench, ticketId } = await quoted(abroad)
    valueOf(await answerQuestion(bench, { ticketId, given: shipping }))
    const given = { question: 'shippingIfCrossRegion', answer: null } as const
    valueOf(await answerQuestion(bench, { ticketId, given }))
    const events = valueOf(await openHistory(bench, { ticketId }))
    expect(events.at(-1)?.detail).toEqual({ question: 'shippingIfCrossRegion', withdrawn: true })
  })

  it.each([
    [
      'a rate',
      { ...rate, answer: rate.answer.map((one) => ({ ...one, on: '2026-11-21' })) },
      'given.answer.0.on',
    ],
    [
      'a fee',
      { question: 'model', answer: fee.answer && { ...fee.answer, on: '2026-11-21' } },
      'given.answer.on',
    ],
  ] as const)('%s of tomorrow is refused', async (_name, given, field) => {
    const { bench, ticketId } = await quoted({})
    expect(await answerQuestion(bench, { ticketId, given })).toMatchObject({
      ok: false,
      error: { code: 'day-in-future', field },
    })
  })

  it('a ticket that is not there is refused', async () => {
    const bench = await openTestBench()
    const ticketId = bench.makeId()
    expect(await answerQuestion(bench, { ticketId, given: shipping })).toMatchObject({
      ok: false,
      error: { code: 'ticket-missing' },
    })
  })
})
