import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice, Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { Screen, SidePanel } from '../../components/screen.tsx'
import { useCall } from '../../components/use-call.ts'
import { useModelName } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { CardData } from './card-data.tsx'
import { CardPicker } from './card-picker.tsx'
import { CardStateFields } from './card-state-fields.tsx'
import { CardVerdicts } from './card-verdicts.tsx'
import { unseenCard } from './card-state.ts'
import './cards.css'

const AFRESH_KEYS = 'Alt X'

/** May this card or code be sold, may it be taken back: scan it, say what it looks like, read. */
export default function CardsScreen() {
  const { t } = useTranslation('cards')
  const sentence = useErrorText()
  const modelName = useModelName()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [state, setState] = useState(unseenCard)
  const { data: cards } = useCall('cards.list', null)
  const { data, error } = useCall('cards.check', { code, state }, { keepPrevious: true })
  const card = cards?.find(({ id }) => id === data?.cardId) ?? null
  const startAfresh = () => {
    setCode('')
    setState(unseenCard)
    input.current?.focus()
  }
  useShortcuts([{ keys: AFRESH_KEYS, label: t('afresh'), run: startAfresh }])
  return (
    <Screen
      side={
        <SidePanel label={t('side')}>
          <Panel title={t('data.title')}>
            <CardData card={card} />
          </Panel>
        </SidePanel>
      }
    >
      <div className="cards" role="form" aria-label={t('title')} data-form="">
        <h1 className="cards-title">{t('title')}</h1>
        <CardPicker
          code={code}
          cards={cards ?? []}
          card={card}
          inputRef={input}
          afreshKeys={AFRESH_KEYS}
          onCode={(typed) => {
            setCode(typed)
            // Another card in the hand looks another way.
            setState(unseenCard)
          }}
          onAfresh={startAfresh}
        />
        {error ? (
          <Notice tone="loss" live>
            {sentence(error)}
          </Notice>
        ) : null}
        {data === undefined ? null : (
          <>
            {data.registeredOn === null ? null : (
              <Notice tone="amber" live>
                {t('registered', {
                  model: modelName(data.registeredOn.model),
                  serial: data.registeredOn.serialNumber,
                })}
              </Notice>
            )}
            <CardStateFields
              state={state}
              medium={state.medium === '' ? (card?.medium ?? '') : state.medium}
              check={data.check}
              onChange={setState}
            />
            <CardVerdicts check={data.check} />
          </>
        )}
      </div>
    </Screen>
  )
}
