import { createElement, lazy, useState, type ComponentType } from 'react'
import { reportFault } from './api.ts'

const loaders: (() => Promise<unknown>)[] = []

/**
 * A screen with a form, loaded apart from the first picture. zod decides about `eval` when a schema
 * is made, and the window's CSP has none: so its setting must be loaded before any screen's schemas.
 * Once loaded it is drawn at once: what React has to wait for, it holds back for 300 ms.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  async function loadOnce(): Promise<{ readonly default: ComponentType<Props> }> {
    await import('./zod-without-eval.ts')
    const module = await load()
    loaded = module.default
    return module
  }
  loaders.push(loadOnce)
  const Awaited = lazy(loadOnce)
  return function LazyScreen(props: Props) {
    // Kept as it began: another component in its place would lose what was typed.
    const [Screen] = useState(() => loaded ?? Awaited)
    return createElement(Screen, props)
  }
}

/** Loads one screen after the other while nobody needs the page's thread. */
export function loadScreensWhenIdle(): void {
  const load = loaders.shift()
  if (load === undefined) return
  requestIdleCallback(() => {
    load().then(loadScreensWhenIdle, reportFault)
  })
}
