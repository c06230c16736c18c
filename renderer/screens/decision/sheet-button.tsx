import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import { Button } from '../../components/button.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'

const SheetDialog = lazy(() => import('./sheet-dialog.tsx'))

const openKey = 'Ctrl P'

/** The way to paper and signature, once something was decided. */
export function SheetButton(props: { readonly ticketId: string; readonly decision: DecisionView }) {
  return props.decision.made.length === 0 ? null : <OpenSheet {...props} />
}

function OpenSheet(props: { readonly ticketId: string; readonly decision: DecisionView }) {
  const { t } = useTranslation('sheet')
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useShortcuts([{ keys: openKey, label: t('open'), run: open }])
  return (
    <>
      <Button shortcut={openKey} onClick={open}>
        {t('open')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SheetDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
