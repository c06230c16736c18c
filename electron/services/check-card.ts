import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { CardOnOffer, CardState } from '../../shared/ipc/card-calls.ts'
import { checkCard, findCard, type CardFacts } from '../../shared/plan-rules/card-check.ts'
import { citationsOf } from '../../shared/plan-rules/citations.ts'
import { inForce } from '../../shared/plan-rules/in-force.ts'
import type { PlanCard, PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import { readDevice } from '../database/device-repository.ts'
import { findDevicesOfCode } from '../database/plan-registration-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { dayOf } from './today.ts'

/** The plan cards of the catalogue, each with the price that holds today. */
export async function listCards(bench: Bench): Promise<Result<CardOnOffer[]>> {
  const { catalogue } = bench.catalogue()
  const { timeZone } = await readSettings(bench.db)
  const today = dayOf(bench.now(), timeZone)
  return success(catalogue.cards.map((card) => cardOnOffer(card, catalogue, today)))
}

/**
 * May this card or code be sold, and may it be taken back? Judged by the catalogue's rule of today; a
 * code that stands on a device is neither. Refuses only when there is no catalogue to judge by.
 */
export async function checkCardState(
  bench: Bench,
  { code, state }: CallRequest<'cards.check'>,
): Promise<Result<CallOutput<'cards.check'>>> {
  const { catalogue } = bench.catalogue()
  if (catalogue.programmes.length === 0) return refusal('catalogue-unusable')
  const { timeZone } = await readSettings(bench.db)
  const card = findCard(catalogue.cards, code)
  // A bar code names a kind of card; only a plan's own code can stand on a device.
  const registeredOn = card ? null : await deviceOfCode(bench, code.trim())
  const facts = factsOf(state, card, registeredOn !== null)
  const check = checkCard(facts, card, catalogue, dayOf(bench.now(), timeZone))
  return success({ cardId: card?.id ?? null, registeredOn, check })
}

async function deviceOfCode(
  { db }: Bench,
  code: string,
): Promise<CallOutput<'cards.check'>['registeredOn']> {
  const [deviceId] = code === '' ? [] : await findDevicesOfCode(db, code)
  if (deviceId === undefined) return null
  const { model, serials } = await readDevice(db, deviceId)
  return { model, serialNumber: serials[0]?.serialNumber ?? '' }
}

function factsOf(state: CardState, card: PlanCard | null, registered: boolean): CardFacts {
  const { medium, layer, seal } = state
  return {
    medium: medium === '' ? (card?.medium ?? 'unknown') : medium,
    layer: layer === '' ? 'unknown' : layer,
    seal: seal === '' ? 'unknown' : seal,
    registered,
  }
}

function cardOnOffer(card: PlanCard, catalogue: PlanCatalogue, today: string): CardOnOffer {
  const { price: prices, size, weight, ...rest } = card
  const price = inForce(prices, today)
  return {
    ...rest,
    modelName: catalogue.models.find(({ id }) => id === card.model)?.name ?? card.model,
    size: size && { ...size },
    weight: weight && { ...weight },
    price: price ? { ...price.value } : null,
    citations: [...citationsOf(price, catalogue)],
  }
}
