import type { Settings } from '../shared/records/settings.ts'

/** `system` leaves the choice to `prefers-color-scheme`; the tokens in theme.css do the rest. */
export function applyTheme(theme: Settings['theme']): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}
