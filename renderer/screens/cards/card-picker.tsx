import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardOnOffer } from '../../../shared/ipc/card-calls.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'

/** One field for the scanner and for typing; the cards of the catalogue stand below, to pick. */
export function CardPicker(props: {
  readonly code: string
  readonly cards: readonly CardOnOffer[]
  readonly card: CardOnOffer | null
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly afreshKeys: string
  readonly onCode: (code: string) => void
  readonly onAfresh: () => void
}) {
  const { code, cards, card, inputRef, afreshKeys, onCode, onAfresh } = props
  const { t } = useTranslation('cards')
  const hint = useHint(code, card)
  return (
    <div className="card-picker">
      <Field label={t('code.label')} hint={hint}>
        {(wiring) => (
          <input
            {...wiring}
            ref={inputRef}
            className="input"
            value={code}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            placeholder={t('code.placeholder')}
            onChange={(event) => onCode(event.target.value)}
          />
        )}
      </Field>
      <div className="card-list" role="group" aria-label={t('list')}>
        {cards.map((one) => (
          <button
            key={one.id}
            type="button"
            className="card-choice"
            aria-pressed={one.id === card?.id}
            onClick={() => onCode(one.ean ?? one.makerCode ?? one.item ?? '')}
          >
            {t('of-model', { model: one.modelName, plan: t(`plan.${one.plan}`) })}
          </button>
        ))}
        <Button tone="quiet" shortcut={afreshKeys} disabled={code === ''} onClick={onAfresh}>
          {t('afresh')}
        </Button>
      </div>
    </div>
  )
}

/** What the field makes of what was scanned. */
function useHint(code: string, card: CardOnOffer | null): string {
  const { t } = useTranslation('cards')
  if (code.trim() === '') return t('code.hint')
  if (card === null) return t('code.unknown')
  return t('code.known', { model: card.modelName, plan: t(`plan.${card.plan}`) })
}
