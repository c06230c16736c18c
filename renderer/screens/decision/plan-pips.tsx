import type { Count } from './plan-facts.ts'

/** One pip a replacement of the period: hollow when used. The numbers stand beside it in words. */
export function PlanPips({ count }: { readonly count: Count }) {
  const used = count.of - count.left
  return (
    <div className="pips" aria-hidden="true">
      {Array.from({ length: count.of }, (_, index) => (
        <span key={index} className={index < used ? 'pip pip-used' : 'pip'} />
      ))}
    </div>
  )
}
