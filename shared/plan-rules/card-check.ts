import type { OrUnknown, PlainDate } from '../records/decision-case.ts'
import type { PlanCard, PlanCatalogue, Programme } from '../records/plan-catalogue.ts'
import { citationsOf } from './citations.ts'
import type { Citation, SentenceValues } from './explanation.ts'
import { inForce } from './in-force.ts'

export type CardMedium = PlanCard['medium']
export type CardLayer = 'untouched' | 'scratched'
export type CardSeal = 'in-place' | 'removed'

/** What is seen of a plan's card or code at the counter. */
export interface CardFacts {
  readonly medium: OrUnknown<CardMedium>
  /** The layer over the code, and the seal of the packing; an electronic code has neither. */
  readonly layer: OrUnknown<CardLayer>
  readonly seal: OrUnknown<CardSeal>
  /** A plan with this code stands on a device already. */
  readonly registered: boolean
}

export type CardQuestion = 'medium' | 'layer' | 'seal'

export type CardReasonCode =
  | 'untouched'
  | 'electronic-code'
  | 'any-card'
  | 'scratched'
  | 'seal-removed'
  | 'registered'
  | 'either-way'
  | 'no-rule'

/** The sentence is `cards:reason.<purpose>.<code>`. */
export interface CardReason {
  readonly code: CardReasonCode
  readonly citations: readonly Citation[]
}

export interface CardVerdict {
  readonly answer: 'yes' | 'no' | 'unknown'
  /** What holds whatever is still unknown. */
  readonly reasons: readonly CardReason[]
  /** What can still change the answer, in the order in which one looks at a card. */
  readonly questions: readonly CardQuestion[]
}

/** What a buyer must hear, each with its clause; the sentence is `cards:tell.<code>`. */
export interface CardNotice {
  readonly code: 'return-ends' | 'no-return' | 'activate-days' | 'activate-hours' | 'not-extending'
  readonly values: SentenceValues
  readonly citations: readonly Citation[]
}

export interface CardCheck {
  /** May it be sold as new? */
  readonly sale: CardVerdict
  /** May it be taken back, or exchanged? */
  readonly return: CardVerdict
  readonly tell: readonly CardNotice[]
}

/**
 * Sale and return check of a plan's card or code on a day. A return is judged by the catalogue's
 * return rule: what it does not list can be returned. The sale follows from the same rule: what it
 * counts as opened shows its code to anybody and is not sold as new. What is unknown stands for each
 * value that it could have; the questions say what to look at.
 */
export function checkCard(
  facts: CardFacts,
  card: PlanCard | null,
  catalogue: PlanCatalogue,
  day: PlainDate,
): CardCheck {
  const rule = inForce(catalogue.programmes[0]?.returns ?? null, day)
  if (!rule) return { sale: withoutRule, return: withoutRule, tell: [] }
  const citations = citationsOf(rule, catalogue)
  const judgeBy = (obstacles: (world: World) => readonly CardReasonCode[]) =>
    verdictOf(facts, obstacles, citations)
  return {
    sale: judgeBy((world) => saleObstacles(world, rule.value)),
    return: judgeBy((world) => returnObstacles(world, rule.value)),
    tell: noticesOf(facts, card, catalogue, day, citations),
  }
}

const withoutRule: CardVerdict = {
  answer: 'unknown',
  reasons: [{ code: 'no-rule', citations: [] }],
  questions: [],
}

type ReturnRule = NonNullable<Programme['returns']>[number]['value']

/** One way in which everything unknown can turn out. */
interface World {
  readonly medium: CardMedium
  readonly layer: CardLayer
  readonly seal: CardSeal
  readonly registered: boolean
}

function worldsOf({ medium, layer, seal, registered }: CardFacts): readonly World[] {
  const media: readonly CardMedium[] = medium === 'unknown' ? ['card', 'electronic-code'] : [medium]
  const layers: readonly CardLayer[] = layer === 'unknown' ? ['untouched', 'scratched'] : [layer]
  const seals: readonly CardSeal[] = seal === 'unknown' ? ['in-place', 'removed'] : [seal]
  return media.flatMap((oneMedium) =>
    layers.flatMap((oneLayer) =>
      seals.map((oneSeal) => ({ medium: oneMedium, layer: oneLayer, seal: oneSeal, registered })),
    ),
  )
}

function returnObstacles(world: World, rule: ReturnRule): readonly CardReasonCode[] {
  const listed = rule
    .filter((row) => !row.returnable && row.medium === world.medium && hasState(world, row.state))
    .map(({ medium, state }): CardReasonCode => {
      if (state !== 'any') return state
      return medium === 'card' ? 'any-card' : 'electronic-code'
    })
  return world.registered ? ['registered', ...listed] : listed
}

/** That something cannot be returned does not forbid its sale; that it is opened does. */
function saleObstacles(world: World, rule: ReturnRule): readonly CardReasonCode[] {
  return returnObstacles(world, rule).filter(
    (code) => code === 'registered' || code === 'scratched' || code === 'seal-removed',
  )
}

function hasState({ layer, seal }: World, state: ReturnRule[number]['state']): boolean {
  switch (state) {
    case 'any':
      return true
    case 'scratched':
      return layer === 'scratched'
    case 'seal-removed':
      return seal === 'removed'
  }
}

function verdictOf(
  facts: CardFacts,
  obstaclesIn: (world: World) => readonly CardReasonCode[],
  citations: readonly Citation[],
): CardVerdict {
  const judged = worldsOf(facts).map((world) => ({ world, obstacles: obstaclesIn(world) }))
  const stopped = judged.filter(({ obstacles }) => obstacles.length > 0)
  const citing = (code: CardReasonCode): CardReason => ({
    code,
    citations: code === 'registered' ? [] : citations,
  })
  if (stopped.length === 0) return { answer: 'yes', reasons: [citing('untouched')], questions: [] }
  if (stopped.length < judged.length) {
    return { answer: 'unknown', reasons: [], questions: questionsOf(facts, judged) }
  }
  const [first, ...others] = stopped
  const common = first?.obstacles.filter((code) =>
    others.every(({ obstacles }) => obstacles.includes(code)),
  )
  const codes = common === undefined || common.length === 0 ? ['either-way' as const] : common
  return { answer: 'no', reasons: codes.map(citing), questions: [] }
}

interface JudgedWorld {
  readonly world: World
  readonly obstacles: readonly CardReasonCode[]
}

const cardQuestions: readonly CardQuestion[] = ['medium', 'layer', 'seal']

/** The inputs for which some answer, given some values of the others, changes the verdict. */
function questionsOf(facts: CardFacts, judged: readonly JudgedWorld[]): readonly CardQuestion[] {
  return cardQuestions.filter((question) => {
    if (facts[question] !== 'unknown') return false
    const answersByOthers = new Map<string, Set<boolean>>()
    for (const { world, obstacles } of judged) {
      const others = cardQuestions.map((other) => (other === question ? '' : world[other])).join()
      const answers = answersByOthers.get(others) ?? new Set()
      answersByOthers.set(others, answers.add(obstacles.length > 0))
    }
    return [...answersByOthers.values()].some((answers) => answers.size > 1)
  })
}

function noticesOf(
  { medium }: CardFacts,
  card: PlanCard | null,
  catalogue: PlanCatalogue,
  day: PlainDate,
  returns: readonly Citation[],
): readonly CardNotice[] {
  const notices: CardNotice[] = []
  if (medium !== 'unknown') {
    const code = medium === 'card' ? 'return-ends' : 'no-return'
    notices.push({ code, values: {}, citations: returns })
  }
  if (card) notices.push(...activationNotice(card, catalogue, day))
  const by = inForce(catalogue.programmes[0]?.extendsBy ?? null, day)
  if (card && by && !by.value.includes(card.plan)) {
    notices.push({ code: 'not-extending', values: {}, citations: citationsOf(by, catalogue) })
  }
  return notices
}

function activationNotice(
  card: PlanCard,
  catalogue: PlanCatalogue,
  day: PlainDate,
): readonly CardNotice[] {
  const model = catalogue.models.find(({ id }) => id === card.model)
  const family = catalogue.families.find(({ id }) => id === model?.family)
  const windows = inForce(family?.activation ?? null, day)
  if (!windows) return []
  const { length, unit } = windows.value.direct
  const citations = citationsOf(windows, catalogue)
  return [{ code: `activate-${unit}`, values: { count: length }, citations }]
}

/**
 * The card that a scan or a typed code means: its bar code, the maker's code or the seller's item
 * number. Null: a code of a plan, or a card that the catalogue does not have.
 */
export function findCard(cards: readonly PlanCard[], text: string): PlanCard | null {
  const wanted = plainCode(text)
  if (wanted === '') return null
  return (
    cards.find(({ ean, makerCode, item }) =>
      [ean, makerCode, item].some((code) => code !== null && plainCode(code) === wanted),
    ) ?? null
  )
}

/** Scanners and people differ in spaces, dashes and case. */
function plainCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase()
}
