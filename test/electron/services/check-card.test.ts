import { describe, expect, it } from 'vitest'
import { checkCardState, listCards } from '../../../electron/services/check-card.ts'
import type { CardState } from '../../../shared/ipc/card-calls.ts'
import { logTicket, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench } from '../../helpers/open-test-bench.ts'

const ean = '6941565968388'
const unseen: CardState = { medium: '', layer: '', seal: '' }
const { coverage } = makeIntake()
const registered = { coverage: coverage && { ...coverage, code: 'PLAN-1234' } }

describe('cards of the catalogue', () => {
  it('come with what the seed says of them', async () => {
    const bench = await openTestBench()
    expect(valueOf(await listCards(bench))).toMatchObject([
      {
        modelName: 'Osmo Pocket 3',
        plan: 'two-year',
        makerCode: 'CP.QT.00008989.01',
        ean,
        item: '352388',
        price: { amount: '64.99', currency: 'EUR' },
        size: { length: '14.00', width: '11.50', height: '0.50', unit: null },
        weight: { net: '16', gross: '10', unit: null },
        citations: [{ place: 'Product data' }],
      },
    ])
  })
})

describe('checking what was scanned', () => {
  const card = 'osmo-pocket-3-two-year-card'
  it.each([
    ['nothing yet', '', unseen, null, 'unknown', 'unknown'],
    ['a card, its kind known', ean, unseen, card, 'unknown', 'unknown'],
    [
      'a card in order',
      ean,
      { medium: '', layer: 'untouched', seal: 'in-place' },
      card,
      'yes',
      'yes',
    ],
    ['a scratched card', ean, { ...unseen, layer: 'scratched' }, card, 'no', 'no'],
    ['an electronic code', 'X-1', { ...unseen, medium: 'electronic-code' }, null, 'yes', 'no'],
    ['the code of a plan on a device', ' PLAN-1234 ', unseen, null, 'no', 'no'],
  ] as const)('%s', async (_name, code, state, cardId, sale, back) => {
    const bench = await openTestBench()
    await logTicket(bench, registered)
    const checked = valueOf(await checkCardState(bench, { code, state }))
    expect(checked).toMatchObject({
      cardId,
      registeredOn: code.includes('PLAN')
        ? { model: 'osmo-pocket-3', serialNumber: '9SDXN4B0123K7Q' }
        : null,
      check: { sale: { answer: sale }, return: { answer: back } },
    })
  })

  it('without a catalogue nothing is judged', async () => {
    const bench = await openTestBench()
    const { catalogue } = bench.catalogue()
    const broken = {
      ...bench,
      catalogue: () => ({ catalogue: { ...catalogue, programmes: [] }, faults: [] }),
    }
    expect(await checkCardState(broken, { code: ean, state: unseen })).toMatchObject({
      ok: false,
      error: { code: 'catalogue-unusable' },
    })
  })
})
