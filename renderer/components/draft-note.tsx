import { useTranslation } from 'react-i18next'
import type { DraftControl } from './use-draft.ts'
import { useFormats } from './use-settings.ts'

/** One quiet line: a draft came back, and the way out; or it went, and the way back. */
export function DraftNote({ draft }: { readonly draft: DraftControl }) {
  const { t } = useTranslation('window')
  const formats = useFormats()
  if (draft.undoDiscard !== null) {
    return (
      <p className="draft-note" role="status">
        {t('draft.discarded')}
        <button
          type="button"
          className="button button-plain button-small"
          onClick={draft.undoDiscard}
        >
          {t('draft.undo')}
        </button>
      </p>
    )
  }
  if (draft.restoredAt === null) return null
  return (
    <p className="draft-note" role="status">
      {t('draft.restored', { time: formats.instant(draft.restoredAt) })}
      <button
        type="button"
        className="button button-plain button-small"
        onClick={() => void draft.discard()}
      >
        {t('draft.discard')}
      </button>
    </p>
  )
}
