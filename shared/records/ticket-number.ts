/**
 * `CB-{year}-{number:6}` → `CB-2026-000123`: `{number:6}` has at least six digits, `{number}` as
 * many as it needs.
 */
export function formatTicketNumber(pattern: string, year: number, number: number): string {
  return pattern
    .replaceAll('{year}', String(year))
    .replace(/\{number(?::(\d))?\}/g, (_match, digits?: string) =>
      String(number).padStart(Number(digits ?? 1), '0'),
    )
}
