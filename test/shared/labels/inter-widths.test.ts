import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontScriptNames, rangesOf, type FontScript } from '../../../shared/labels/font-scripts.ts'

const UNITS_PER_EM = 2048

/** What Inter draws for a letter it lacks, in both weights; no real letter keeps its width so. */
const MISSING = 1344

interface Widths {
  readonly regular: number
  readonly semibold: number
}

test('the width table is what the embedded font files say', async () => {
  const table = `${JSON.stringify(runsOf(measureFonts()), null, 2)}\n`
  await expect(table).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../shared/labels/inter-widths.json'),
  )
})

function measureFonts(): Map<number, Widths> {
  const context = createCanvas(1, 1).getContext('2d')
  context.fontKerning = 'none'
  const widths = new Map<number, Widths>()
  for (const script of fontScriptNames) {
    registerFont(script, 400)
    registerFont(script, 600)
    const points = codePointsOf(script).filter((point) => !widths.has(point))
    const regular = measure(context, script, 400, points)
    const semibold = measure(context, script, 600, points)
    points.forEach((point, index) => {
      const pair = { regular: regular[index] ?? MISSING, semibold: semibold[index] ?? MISSING }
      if (pair.regular !== MISSING || pair.semibold !== MISSING) widths.set(point, pair)
    })
  }
  return widths
}

function registerFont(script: FontScript, weight: 400 | 600): void {
  const path = join(import.meta.dirname, `../../../resources/fonts/inter-${script}-${weight}.woff2`)
  expect(GlobalFonts.registerFromPath(path, `measured-${script}-${weight}`)).not.toBeNull()
}

function measure(
  context: SKRSContext2D,
  script: FontScript,
  weight: 400 | 600,
  points: readonly number[],
): number[] {
  context.font = `${UNITS_PER_EM}px "measured-${script}-${weight}"`
  return points.map((point) => context.measureText(String.fromCodePoint(point)).width)
}

/** Letters that can stand on a label: no controls, no combining or invisible ones. */
function codePointsOf(script: FontScript): number[] {
  return rangesOf(script)
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .filter((point) => /^[\p{L}\p{N}\p{P}\p{S} \u00a0]$/u.test(String.fromCodePoint(point)))
}

function runsOf(widths: ReadonlyMap<number, Widths>) {
  const runs: { from: number; regular: number[]; semibold: number[] }[] = []
  for (const [point, width] of [...widths].sort(([a], [b]) => a - b)) {
    let run = runs.at(-1)
    if (!run || run.from + run.regular.length !== point) {
      run = { from: point, regular: [], semibold: [] }
      runs.push(run)
    }
    run.regular.push(width.regular)
    run.semibold.push(width.semibold)
  }
  return runs.map(({ from, regular, semibold }) => ({
    from,
    regular: regular.join(' '),
    semibold: semibold.join(' '),
  }))
}
