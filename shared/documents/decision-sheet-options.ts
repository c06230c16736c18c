import type { Citation, SentenceValues } from '../plan-rules/explanation.ts'
import { citationsFor, quotationFor } from '../plan-rules/quotation.ts'
import type { Decision } from '../records/decision.ts'
import type { DecisionSheetData } from './decision-sheet-data.ts'
import type { Ground, OptionsBlock, Words } from './document-description.ts'
import type { Phrase, Writer } from './document-pen.ts'
import { readable, toMoney } from './document-values.ts'

type Option = Decision['options'][number]

/** The three options with their prices, and for each why it is so and which clause says it. */
export function optionsOfSheet(
  data: DecisionSheetData,
  write: Writer,
  language: string,
): OptionsBlock {
  const column = (key: string): Words => write(({ say }) => say(`options.${key}`))
  const { result, choice } = data.decision
  return {
    kind: 'options',
    title: column('title'),
    columns: { name: column('name'), price: column('price'), why: column('why') },
    options: result.options.map((option) => ({
      key: option.kind,
      name: column(option.kind),
      marks: marksOf(option, data).map(column),
      // Figures need no second language.
      price: { main: write(priceOf(option)).main },
      grounds: groundsOf(option, data).map((ground) => writeGround(ground, write, language)),
      emphasised: option.kind === choice,
    })),
  }
}

function marksOf({ kind, available }: Option, { decision }: DecisionSheetData): string[] {
  return [
    `available.${available}`,
    ...(decision.result.recommendation === kind ? ['recommended'] : []),
    ...(decision.choice === kind ? ['chosen'] : []),
  ]
}

function priceOf(option: Option): Phrase {
  const { cost } = option
  if (!cost) {
    const key = option.available === 'no' ? 'options.no-price' : 'options.price-unknown'
    return ({ say }) => say(key)
  }
  const isAbout = option.kind === 'replacement' && option.estimated
  return ({ say, money }) => {
    const price = money(toMoney(cost))
    return isAbout ? say('options.about', { price }) : price
  }
}

interface OpenGround {
  readonly key: string
  readonly values?: SentenceValues
  readonly citations?: readonly Citation[]
}

function groundsOf(option: Option, data: DecisionSheetData): readonly OpenGround[] {
  const { reasons, supports } = data.explanation
  const against = reasons
    .filter(({ option: kind, code }) => kind === option.kind && code !== 'covered')
    .map(({ code, values, citations }) => ({ key: `rules:reasons.${code}`, values, citations }))
  if (option.available === 'no') return against
  switch (option.kind) {
    case 'warranty-repair':
      return [{ key: 'why.warranty' }]
    case 'repair':
      return [{ key: option.cost ? 'why.quote' : 'why.no-quote' }]
    case 'replacement':
      if (option.available === 'unknown') return [{ key: 'why.open' }]
      return [
        ...supports.map(({ code, values, citations }) => {
          return { key: `rules:supports.${code}`, values, citations }
        }),
        ...(option.estimated ? [{ key: 'why.estimated' }] : []),
      ]
  }
}

function writeGround(ground: OpenGround, write: Writer, language: string): Ground {
  const citations = citationsFor(ground.citations ?? [], language)
  const groups = groupsOf(citations)
  // A list of many clauses is not said by the words of one of them.
  const quoted = groups.some(({ places }) => places.length > 1)
    ? undefined
    : quotationFor(citations, language)
  return {
    sentence: write((pen) => pen.say(ground.key, readable(ground.values ?? {}, pen))),
    sources: groups.map((group) => write(sourceOf(group)).main),
    quote: quoted ? { language: quoted.language, text: quoted.text } : null,
  }
}

interface CitedSource {
  readonly title: string
  readonly retrievedOn: string | null
  readonly places: readonly string[]
}

/** Clauses of one source together, so that its name stands once. */
function groupsOf(citations: readonly Citation[]): readonly CitedSource[] {
  const groups = new Map<string, CitedSource>()
  for (const { sourceTitle: title, retrievedOn, place } of citations) {
    const key = `${title} ${retrievedOn ?? ''}`
    const places = [...(groups.get(key)?.places ?? []), place]
    groups.set(key, { title, retrievedOn, places })
  }
  return [...groups.values()]
}

function sourceOf({ title, retrievedOn, places }: CitedSource): Phrase {
  const place = placesTogether(places)
  const cited = place === '' ? title : `${place} · ${title}`
  return ({ say, day }) =>
    retrievedOn === null ? cited : say('why.read', { cited, day: day(retrievedOn) })
}

/** `What is not covered, 1`, `What is not covered, 2` → `What is not covered, 1, 2`. */
function placesTogether(places: readonly string[]): string {
  return places
    .map((place, index) => {
      const comma = place.lastIndexOf(', ') + 2
      const before = places[index - 1]
      const continues = comma > 1 && before?.startsWith(place.slice(0, comma)) === true
      return continues ? place.slice(comma) : place
    })
    .filter((place) => place !== '')
    .join(', ')
}
