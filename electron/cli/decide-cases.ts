import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FieldRefusal, Result } from '../../shared/ipc/result.ts'
import { decide } from '../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import { parseDecisionCase } from '../../shared/records/parse-decision-case.ts'
import sentences from '../../shared/text/en/rules.json' with { type: 'json' }
import { loadPlanCatalogue } from '../services/load-plan-catalogue.ts'

const exitCodes = { decided: 0, catalogueUnusable: 1, inputRefused: 2 } as const

const plansFolder = fileURLToPath(new URL('../../resources/plans', import.meta.url))

/**
 * `npm run --silent decide -- FILE.json` (or `-`): a case in, its decision out; a list in, a list
 * out. Answers the exit code: 2, with one line a field and nothing on standard output, when the input
 * does not fit.
 */
export function decideCases(args: readonly string[]): number {
  const input = readInput(args)
  if (!input.ok) return refuse([input.fault])
  const cases = parseCases(input.json)
  if (!cases.ok) return refuse(cases.faults)
  const { catalogue, faults } = loadPlanCatalogue(plansFolder)
  for (const fault of faults) process.stderr.write(`resources/plans/${fault}\n`)
  if (catalogue.programmes.length === 0) {
    process.stderr.write('resources/plans: no plan terms can be read, so nothing can be decided\n')
    return exitCodes.catalogueUnusable
  }
  const decisions = cases.cases.map((one) => decide(one, catalogue))
  const output = cases.inList ? decisions : decisions[0]
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
  return exitCodes.decided
}

function refuse(faults: readonly string[]): number {
  process.stderr.write(faults.map((fault) => `${fault}\n`).join(''))
  return exitCodes.inputRefused
}

type Input =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: string }

function readInput(args: readonly string[]): Input {
  const [name, ...more] = args
  if (name === undefined || name === '' || more.length > 0) {
    return {
      ok: false,
      fault: 'usage: npm run --silent decide -- FILE.json (or - for standard input)',
    }
  }
  const shown = name === '-' ? 'standard input' : name
  let text: string
  try {
    text = readFileSync(name === '-' ? 0 : pathOf(name), 'utf8')
  } catch (error) {
    return { ok: false, fault: `${shown}: cannot be read (${causeOf(error)})` }
  }
  try {
    // A file saved by Windows tools may begin with a byte order mark.
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    return { ok: false, fault: `${shown}: is not JSON (${causeOf(error)})` }
  }
}

/** npm runs scripts in the project's folder; the name was given where npm was called. */
function pathOf(name: string): string {
  const calledFrom = process.env['INIT_CWD']
  if (existsSync(name) || calledFrom === undefined) return name
  return resolve(calledFrom, name)
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
}

type Cases =
  | { readonly ok: true; readonly cases: readonly DecisionCase[]; readonly inList: boolean }
  | { readonly ok: false; readonly faults: readonly string[] }

function parseCases(json: unknown): Cases {
  const inList = Array.isArray(json)
  const inputs: readonly unknown[] = inList ? json : [json]
  const cases: DecisionCase[] = []
  const faults: string[] = []
  inputs.forEach((input, index) => {
    const parsed: Result<DecisionCase> = parseDecisionCase(input)
    if (parsed.ok) cases.push(parsed.value)
    else faults.push(...(parsed.error.fields ?? []).map((fault) => line(fault, index, inList)))
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, cases, inList }
}

/** `[3].incident.on: what is wrong`. */
function line({ field, code, values }: FieldRefusal, index: number, inList: boolean): string {
  const place = inList ? `[${index}]` : ''
  const joined = place !== '' && field !== '' ? `${place}.${field}` : place + field
  return `${joined === '' ? 'input' : joined}: ${sentenceOf(code, values)}`
}

function sentenceOf(code: string, values: FieldRefusal['values'] = {}): string {
  const faults: Readonly<Record<string, string>> = sentences.faults
  const sentence = faults[code] ?? code
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
