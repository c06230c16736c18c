import type { Intake } from './intake.ts'

/** Dotted paths of the days that have not come yet, though they must have: nobody knows the future. */
export function daysInFuture(
  intake: Pick<Intake, 'visit' | 'coverage'>,
  today: string,
): readonly string[] {
  const { visit, coverage } = intake
  const days: [path: string, day: string][] = [['visit.incidentOn', visit.incidentOn]]
  if (coverage) {
    days.push(['coverage.activatedOn', coverage.activatedOn])
    coverage.extensions.forEach(({ boughtOn }, index) => {
      days.push([`coverage.extensions.${index}.boughtOn`, boughtOn])
    })
    coverage.uses.forEach(({ incidentOn }, index) => {
      days.push([`coverage.uses.${index}.incidentOn`, incidentOn])
    })
  }
  return days.filter(([, day]) => day > today).map(([path]) => path)
}
