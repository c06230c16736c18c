import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import { answersWith, type CaseAnswer } from '../../shared/records/case-answers.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { canonicalJson } from '../database/content-hash.ts'
import { readCaseAnswers, writeCaseAnswers } from '../database/case-answers-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { dayOf } from './today.ts'

/**
 * Keeps an answer to a question of the ticket's decision, or takes one back. Refuses a rate or a fee
 * of a day that has not come: it could not have been read anywhere.
 */
export function answerQuestion(
  bench: Bench,
  { ticketId, given }: CallRequest<'decision.answer'>,
): Promise<Result<null>> {
  return changeTicket(bench, ticketId, 'change-intake', async ({ db, settings, now }) => {
    const refused = refuseFuture(given, dayOf(now, settings.timeZone))
    if (refused) return refused
    const before = await readCaseAnswers(db, ticketId)
    const answers = answersWith(before, given)
    if (canonicalJson(before) === canonicalJson(answers)) {
      return success({ value: null, event: null })
    }
    await writeCaseAnswers(db, ticketId, answers, now)
    return success({ value: null, event: { kind: 'question-answered', detail: detailOf(given) } })
  })
}

function refuseFuture(given: CaseAnswer, today: string): Refusal | undefined {
  if (given.question === 'model' && given.answer !== null && given.answer.on > today) {
    return refusal('day-in-future', { field: 'given.answer.on' })
  }
  if (given.question !== 'exchangeRates') return undefined
  const index = given.answer.findIndex(({ on }) => on > today)
  return index < 0 ? undefined : refusal('day-in-future', { field: `given.answer.${index}.on` })
}

/** All that was said, so that history can tell it when the answer has been replaced. */
function detailOf(given: CaseAnswer): TicketEvent['detail'] {
  const { question } = given
  switch (given.question) {
    case 'shippingIfCrossRegion':
      return { question, ...(given.answer ?? { withdrawn: true }) }
    case 'exchangeRates': {
      const newest = given.answer.at(-1)
      return { question, ...(newest ?? { withdrawn: true }) }
    }
    case 'model': {
      if (given.answer === null) return { question, withdrawn: true }
      const { cost, source, on } = given.answer
      return { question, ...cost, source, on }
    }
  }
}
