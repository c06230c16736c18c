import { useTranslation } from 'react-i18next'
import type { CardState } from '../../../shared/ipc/card-calls.ts'
import type { CardCheck, CardQuestion } from '../../../shared/plan-rules/card-check.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { openQuestions, questionsFor } from './card-state.ts'

const answers = {
  medium: ['card', 'electronic-code'],
  layer: ['untouched', 'scratched'],
  seal: ['in-place', 'removed'],
} as const

/** What it looks like. "Not looked" is an answer too: the verdict then says whether it matters. */
export function CardStateFields(props: {
  readonly state: CardState
  /** As chosen, or as the catalogue knows it of the card. */
  readonly medium: CardState['medium']
  readonly check: CardCheck
  readonly onChange: (state: CardState) => void
}) {
  const { state, medium, check, onChange } = props
  const { t } = useTranslation('cards')
  const open = openQuestions(check)
  const field = (question: CardQuestion, value: string) => (
    <ChoiceField<string>
      key={question}
      label={t(`state.${question}.label`)}
      hint={open.includes(question) ? t('state.matters') : ''}
      value={value}
      choices={['', ...answers[question]].map((answer) => ({
        value: answer,
        label: t(`state.${question}.${answer === '' ? 'unknown' : answer}`),
      }))}
      onChoose={(answer) => onChange(withAnswer(state, question, answer))}
    />
  )
  const values = { ...state, medium }
  return (
    <Panel title={t('state.title')}>
      <div className="card-state">
        {questionsFor(medium).map((question) => field(question, values[question]))}
      </div>
    </Panel>
  )
}

function withAnswer(state: CardState, question: CardQuestion, text: string): CardState {
  switch (question) {
    case 'medium':
      return { ...state, medium: answers.medium.find((answer) => answer === text) ?? '' }
    case 'layer':
      return { ...state, layer: answers.layer.find((answer) => answer === text) ?? '' }
    case 'seal':
      return { ...state, seal: answers.seal.find((answer) => answer === text) ?? '' }
  }
}
