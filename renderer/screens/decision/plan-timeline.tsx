import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { measureText } from '../../../shared/labels/measure-text.ts'
import type { TimelineBand, TimelineMark } from '../../../shared/plan-rules/explanation.ts'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import { useFormats } from '../../components/use-settings.ts'
import {
  layOutTimeline,
  type DrawnBand,
  type DrawnMark,
  type TimelineLayout,
  type WordedBand,
  type WordedMark,
} from './timeline-layout.ts'

const FONT_SIZE = 11.5
const LANE_HEIGHT = 17
const BAR_HEIGHT = 20
/** A stroke reaches this far over the bar even when its words are next to it. */
const STROKE_OVER = 6
/** Tabular figures and hinting make words a little wider than the table says. */
const MEASURE_MARGIN = 1.08

/** Activation, uses, accident, today, end and last day to extend on one axis. */
export function PlanTimeline({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('decision')
  const { ref, width } = useElementSize<HTMLDivElement>()
  const marks = useWordedMarks(decision)
  const bands = useWordedBands(decision)
  const layout = layOutTimeline(marks, bands, Math.max(width, 200))
  return (
    <div className="timeline" ref={ref}>
      <TimelineDrawing layout={layout} width={Math.max(width, 200)} />
      <ul className="visually-hidden">
        {decision.case.coverage === null ? <li>{t('timeline.no-plan')}</li> : null}
        {layout.marks.map(({ mark }) => (
          <li key={`${mark.kind} ${mark.number ?? ''} ${mark.on}`}>{mark.text}</li>
        ))}
      </ul>
    </div>
  )
}

function TimelineDrawing({ layout, width }: { layout: TimelineLayout; width: number }) {
  const top = layout.lanesAbove * LANE_HEIGHT + STROKE_OVER
  const height = top + BAR_HEIGHT + STROKE_OVER + layout.lanesBelow * LANE_HEIGHT
  return (
    <svg
      className="timeline-drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <line
        className="timeline-axis"
        x1={0}
        x2={width}
        y1={top + BAR_HEIGHT / 2}
        y2={top + BAR_HEIGHT / 2}
      />
      {layout.bands.map((drawn) => (
        <BandShape key={`${drawn.band.kind} ${drawn.band.from}`} drawn={drawn} top={top} />
      ))}
      {layout.marks.map((drawn) => (
        <MarkShape
          key={`${drawn.mark.kind} ${drawn.mark.number ?? ''} ${drawn.mark.on}`}
          drawn={drawn}
          top={top}
        />
      ))}
    </svg>
  )
}

function BandShape({ drawn, top }: { readonly drawn: DrawnBand; readonly top: number }) {
  const { band, x, width, textX } = drawn
  return (
    <>
      <rect
        className={`timeline-band timeline-${band.kind}`}
        x={x}
        y={top}
        width={Math.max(width, 1)}
        height={BAR_HEIGHT}
        rx={Math.min(5, width / 2)}
      />
      {textX === null ? null : (
        <text className="timeline-band-name" x={textX} y={top + BAR_HEIGHT / 2 + 4}>
          {band.text}
        </text>
      )}
    </>
  )
}

function MarkShape({ drawn, top }: { readonly drawn: DrawnMark; readonly top: number }) {
  const { mark, x, label, side } = drawn
  const bottom = top + BAR_HEIGHT
  const laneEdge =
    side === 'above'
      ? top - STROKE_OVER - label.lane * LANE_HEIGHT
      : bottom + STROKE_OVER + label.lane * LANE_HEIGHT
  const flag = label.alignment === 'middle' ? 0 : LANE_HEIGHT - 4
  const outer = side === 'above' ? laneEdge - flag : laneEdge + flag
  const baseline = side === 'above' ? laneEdge - 5 : laneEdge + 12
  return (
    <g className={`timeline-mark timeline-mark-${mark.kind}`}>
      <line x1={x} x2={x} y1={outer} y2={side === 'above' ? bottom : top} />
      <text x={label.x + label.width / 2} y={baseline}>
        {mark.text}
      </text>
    </g>
  )
}

function useWordedMarks({ timeline, case: facts }: DecisionView): WordedMark[] {
  const { t } = useTranslation('decision')
  const { day } = useFormats()
  const cause = facts.incident.cause === 'accident' ? 'accident' : 'incident'
  return timeline.marks.map((mark) => {
    const name = mark.kind === 'incident' ? cause : mark.kind
    const text = t(`timeline.mark.${name}`, { number: mark.number ?? 1, day: day(mark.on) })
    return { ...mark, text, textWidth: widthOf(text, weightOf(mark)) }
  })
}

function useWordedBands({ timeline }: DecisionView): WordedBand[] {
  const { t } = useTranslation('decision')
  return timeline.bands.map((band) => {
    const text = bandText(band, t)
    return { ...band, text, textWidth: text === '' ? 0 : widthOf(text, 400) }
  })
}

function bandText(band: TimelineBand, translate: (key: string) => string): string {
  return band.kind === 'period' && band.plan !== undefined
    ? translate(`timeline.plan.${band.plan}`)
    : ''
}

function weightOf({ kind }: TimelineMark): 400 | 600 {
  return kind === 'incident' ? 600 : 400
}

function widthOf(text: string, weight: 400 | 600): number {
  return (measureText(text, FONT_SIZE * 1000, weight) / 1000) * MEASURE_MARGIN
}
