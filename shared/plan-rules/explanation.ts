import type { DecimalAmount, PlainDate } from '../records/decision-case.ts'
import type { OptionKind, ReasonCode, WarningCode } from '../records/decision.ts'
import type { Confidence, PlanSettings } from '../records/plan-catalogue.ts'

/** One clause, ready to be shown beside the sentence it supports. */
export interface Citation {
  readonly source: string
  readonly sourceTitle: string
  /** Empty: the source is one statement without parts. */
  readonly place: string
  /** Plain words; `pl` where the catalogue has them. */
  readonly clauseText: { readonly en: string; readonly pl?: string | undefined }
  readonly quote: { readonly language: string; readonly text: string } | null
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly retrievedOn: PlainDate | null
  readonly confidence: Confidence
}

/**
 * Values for the sentence of a code: days as `YYYY-MM-DD` and prices as `219.00 PLN`, to be written in
 * the reader's locale.
 */
export type SentenceValues = Readonly<Record<string, string | number>>

/** A reason with everything its line on the screen needs; the sentence is `rules:reasons.<code>`. */
export interface ExplainedReason {
  readonly option: OptionKind
  readonly code: ReasonCode
  readonly values: SentenceValues
  readonly citations: readonly Citation[]
}

export interface ExplainedWarning {
  readonly code: WarningCode
  readonly values: SentenceValues
  readonly citations: readonly Citation[]
}

/** A fee as the catalogue has it: conflicting sources and samples stand side by side. */
export interface ExplainedFee {
  readonly ordinal: number
  /** Null: the source does not state this step. */
  readonly cost: DecimalAmount | null
  /** The one that the decision counted with; samples never are. */
  readonly decides: boolean
  readonly confidence: Confidence
  readonly citations: readonly Citation[]
}

/** What speaks for the replacement, in more than the one word `covered`. */
export type SupportCode =
  | 'inside-validity'
  | 'damage-by-user'
  | 'replacements-left'
  | 'no-exclusion'
  | 'shipping-free'
  | 'shipping-paid'
  | 'fee'
  | 'fee-asked'

/** The sentence is `rules:supports.<code>`. */
export interface ExplainedSupport {
  readonly code: SupportCode
  readonly values: SentenceValues
  readonly citations: readonly Citation[]
}

export interface NeededRate {
  readonly from: string
  readonly to: string
}

/** What an extension bought on the day of the decision would bring. */
export interface ExtensionOffer {
  readonly plan: string
  readonly coveredUntil: PlainDate
  /** Replacements that come with it. */
  readonly replacements: number
}

export interface Explanation {
  readonly reasons: readonly ExplainedReason[]
  /** Empty unless the replacement is available. */
  readonly supports: readonly ExplainedSupport[]
  readonly warnings: readonly ExplainedWarning[]
  /** Every fee on record for this replacement, and for the one after it. */
  readonly feeNow: readonly ExplainedFee[]
  readonly feeNext: readonly ExplainedFee[]
  /** The currency in which prices are compared. */
  readonly currency: string
  /** Rates without which a price cannot be compared. */
  readonly ratesNeeded: readonly NeededRate[]
  /** What extending would bring; null when it is not allowed. */
  readonly extension: ExtensionOffer | null
  readonly renewal: readonly Citation[]
  readonly reward: readonly Citation[]
  readonly shipping: readonly Citation[]
  /** Settings (points the sources leave open) whose other value would change the decision. */
  readonly settingsThatMattered: readonly (keyof PlanSettings)[]
}

export type TimelineMarkKind =
  | 'activation'
  | 'extension-bought'
  | 'extension-refused'
  | 'use'
  | 'incident'
  | 'today'
  | 'last-covered-day'
  | 'last-day-to-extend'
  | 'warranty-end'

export interface TimelineMark {
  readonly kind: TimelineMarkKind
  readonly on: PlainDate
  /** From 1: which extension or use. */
  readonly number?: number
}

/** A stretch of days, both ends included. */
export interface TimelineBand {
  readonly kind: 'period' | 'gap' | 'grace'
  readonly from: PlainDate
  readonly to: PlainDate
  /** Of a period: from 1, with its plan. */
  readonly number?: number
  readonly plan?: string
}

/** The plan in time, in the order of the days; what is unknown has no mark. */
export interface Timeline {
  readonly marks: readonly TimelineMark[]
  readonly bands: readonly TimelineBand[]
}
