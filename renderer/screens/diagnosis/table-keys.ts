import { quoteLineFields, type QuoteLineField } from './quote-line-text.ts'

export interface CellPlace {
  readonly row: number
  readonly field: QuoteLineField
}

/** Where a key leads from a cell; null: the key belongs to the cell itself. */
export function stepFrom(
  place: CellPlace,
  key: string,
  rows: number,
): CellPlace | 'new-row' | null {
  switch (key) {
    case 'Enter':
      return nextCell(place, rows)
    case 'ArrowDown':
      return place.field === 'kind' || place.row + 1 >= rows ? null : below(place, 1)
    case 'ArrowUp':
      return place.field === 'kind' || place.row === 0 ? null : below(place, -1)
    default:
      return null
  }
}

function nextCell({ row, field }: CellPlace, rows: number): CellPlace | 'new-row' {
  const next = quoteLineFields[quoteLineFields.indexOf(field) + 1]
  if (next !== undefined) return { row, field: next }
  const [first = 'kind'] = quoteLineFields
  return row + 1 < rows ? { row: row + 1, field: first } : 'new-row'
}

function below({ row, field }: CellPlace, by: number): CellPlace {
  return { row: row + by, field }
}

/** The cell that an input stands in: its name is `lines.<row>.<field>`. */
export function cellPlace(target: EventTarget): CellPlace | null {
  if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLSelectElement)) return null
  const [, row, name] = /^lines\.(\d+)\.(\w+)$/.exec(target.name) ?? []
  const field = quoteLineFields.find((known) => known === name)
  return row === undefined || field === undefined ? null : { row: Number(row), field }
}

export function focusCell(table: HTMLElement | null, row: number, field: QuoteLineField): void {
  const cell = table?.querySelector<HTMLElement>(`[name="lines.${row}.${field}"]`)
  cell?.focus()
  if (cell instanceof HTMLInputElement) cell.select()
}
