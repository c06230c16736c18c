import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/**
 * A screen with a form, loaded when it is first shown. zod decides about `eval` when a schema is
 * made, and the window's CSP has none: so its setting must be loaded before any screen's schemas.
 */
export function lazyScreen<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    await import('./zod-without-eval.ts')
    return load()
  })
}
