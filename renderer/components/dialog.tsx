import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from './kbd.tsx'

/**
 * The platform's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus
 * back. `drawer` stands at the right edge.
 */
export function Dialog(props: {
  readonly title: string
  readonly kind?: 'sheet' | 'drawer'
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation('window')
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={`dialog dialog-${props.kind ?? 'sheet'}`}
      aria-labelledby={id}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === element.current) props.onClose()
      }}
    >
      <div className="dialog-inside">
        <div className="dialog-head">
          <h2 className="dialog-title" id={id}>
            {props.title}
          </h2>
          <button type="button" className="button button-quiet" onClick={props.onClose}>
            {t('shortcuts.close')} <Kbd>Esc</Kbd>
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
