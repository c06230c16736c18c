import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { focusNextField } from './focus.ts'
import { Kbd } from './kbd.tsx'

export type YesNo = '' | 'yes' | 'no'

export interface YesNoQuestionProps {
  readonly question: string
  /** Where the question comes from: document and clause. */
  readonly source?: string
  readonly value: YesNo
  readonly onAnswer: (value: YesNo) => void
  readonly error?: string | undefined
  readonly inputRef?: (element: HTMLElement | null) => void
}

/**
 * A row with a question that Y and N answer while it has the focus; the answer moves on to the
 * next question. Backspace takes an answer back.
 */
export function YesNoQuestion(props: YesNoQuestionProps) {
  const { question, source, value, onAnswer, error, inputRef } = props
  const { t } = useTranslation('window')
  const id = useId()
  const keys = { yes: t('yes-no.yes-key'), no: t('yes-no.no-key') }

  function answerByKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const pressed = event.key.toLowerCase()
    const answer =
      pressed === keys.yes.toLowerCase() ? 'yes' : pressed === keys.no.toLowerCase() ? 'no' : null
    if (answer !== null) {
      event.preventDefault()
      onAnswer(answer)
      focusNextField(event.currentTarget)
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault()
      onAnswer('')
    }
  }

  return (
    <div
      className="question"
      role="radiogroup"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-note`}
      aria-invalid={error !== undefined}
      data-field-group=""
      onKeyDown={answerByKey}
    >
      <span className="question-text" id={`${id}-question`}>
        {question}
        <span
          className={error === undefined ? 'question-source' : 'question-error'}
          id={`${id}-note`}
        >
          {error ?? source}
        </span>
      </span>
      <span className="choices">
        {(['yes', 'no'] as const).map((answer) => (
          <label key={answer} className="choice">
            <input
              type="radio"
              name={id}
              value={answer}
              checked={value === answer}
              ref={answer === (value === 'no' ? 'no' : 'yes') ? inputRef : undefined}
              onChange={() => onAnswer(answer)}
            />
            <span className="choice-face">
              {t(`yes-no.${answer}`)} <Kbd>{keys[answer]}</Kbd>
            </span>
          </label>
        ))}
      </span>
    </div>
  )
}
