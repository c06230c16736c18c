import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { FindBox } from './find-box.tsx'
import { Kbd, useKeysInWords } from './kbd.tsx'
import { useSaveStatus } from './save-status.ts'
import { useFormats, useSettings } from './use-settings.ts'
import { useShortcuts } from './use-shortcuts.ts'

const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'))

const places = [
  { name: 'tickets', path: '/tickets', keys: 'Ctrl 1' },
  { name: 'plans', path: '/plans', keys: 'Ctrl 2' },
  { name: 'cards', path: '/cards', keys: 'Ctrl 3' },
  { name: 'catalogue', path: '/terms', keys: 'Ctrl 4' },
  { name: 'settings', path: '/settings', keys: 'Ctrl 5' },
] as const

/** What stays around every screen: the places at the left, the find box above. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('window')
  const [, navigate] = useLocation()
  const [sheetOpen, setSheetOpen] = useState(false)
  const openUnlessTyping = () => {
    if (!isTyping()) setSheetOpen(true)
  }
  useShortcuts([
    ...places.map(({ name, path, keys }) => ({
      keys,
      label: t(`place.${name}`),
      run: () => navigate(path),
    })),
    { keys: 'Ctrl N', label: t('new-ticket'), run: () => navigate('/tickets/new') },
    { keys: 'F1', label: t('shortcuts.this-sheet'), run: () => setSheetOpen(true) },
    // Needs Shift on every layout that we know, and yet not on all.
    { keys: 'Shift ?', run: openUnlessTyping },
    { keys: '?', run: openUnlessTyping },
  ])
  return (
    <div className="shell">
      <Rail onKeys={() => setSheetOpen(true)} />
      <header className="top-bar">
        <FindBox />
        <Link className="button button-plain" href="/tickets/new" aria-keyshortcuts="Control+N">
          {t('new-ticket')} <Kbd>Ctrl N</Kbd>
        </Link>
      </header>
      <main className="place">{children}</main>
      {sheetOpen ? (
        <Suspense>
          <ShortcutSheet onClose={() => setSheetOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

function Rail({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation('window')
  const [location] = useLocation()
  const { operator } = useSettings()
  const keysInWords = useKeysInWords()
  return (
    <nav className="rail" aria-label={t('place.label')}>
      <p className="rail-name">{t('name')}</p>
      <div className="rail-places">
        {places.map(({ name, path, keys }) => (
          <Link
            key={name}
            href={path}
            className="rail-place"
            aria-current={location.startsWith(path) ? 'page' : undefined}
            aria-keyshortcuts={keys.replace('Ctrl ', 'Control+')}
          >
            <span>{t(`place.${name}`)}</span>
            <span className="rail-keys" aria-hidden="true">
              {keysInWords(keys)}
            </span>
          </Link>
        ))}
      </div>
      <div className="rail-foot">
        <button type="button" className="rail-help" onClick={onKeys}>
          {t('shortcuts.open')} <Kbd>?</Kbd>
        </button>
        <p className="rail-operator">{operator}</p>
        <SavedLine />
      </div>
    </nav>
  )
}

function SavedLine() {
  const { t } = useTranslation('window')
  const status = useSaveStatus()
  const formats = useFormats()
  return (
    <p className={`rail-saved rail-saved-${status.kind}`} role="status">
      {status.kind === 'saved'
        ? t('saved.at', { time: formats.time(status.at) })
        : status.kind === 'none'
          ? null
          : t(`saved.${status.kind}`)}
    </p>
  )
}

function isTyping(): boolean {
  const focused = document.activeElement
  return (
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && !['radio', 'checkbox'].includes(focused.type))
  )
}
