import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'
import { useListedShortcuts } from './use-shortcuts.ts'

/** Every key that works on the screen behind it. */
export default function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('window')
  const listed = [
    ...useListedShortcuts(),
    { keys: 'Enter', label: t('shortcuts.next-field') },
    { keys: 'Shift Enter', label: t('shortcuts.new-line') },
  ]
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl className="shortcut-list">
        {listed.map(({ keys, label }) => (
          <div key={`${keys} ${label}`} className="shortcut-line">
            <dt>{label}</dt>
            <dd>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
