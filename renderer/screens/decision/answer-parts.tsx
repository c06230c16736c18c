import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedCall, reportFault } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'

export interface Answering {
  readonly give: (record: () => Promise<void>) => void
  readonly busy: boolean
  readonly error: Error | null
}

/** One answer at a time: busy while it is on its way, with what was refused. */
export function useAnswer(): Answering {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (record: () => Promise<void>) => record(),
    onError: (fault) => {
      if (!(fault instanceof RefusedCall)) reportFault(fault)
    },
  })
  return { give: mutate, busy: isPending, error }
}

/** The ways to answer, with what was wrong with the last try. */
export function Ways(props: { readonly error: Error | null; readonly children: ReactNode }) {
  const sentence = useErrorText()
  return (
    <>
      {props.children}
      {props.error === null ? null : (
        <span className="missing-answer-error" role="alert">
          {sentence(props.error)}
        </span>
      )}
    </>
  )
}

/** Fields in a row with the button that answers; Enter does too. */
export function AnswerForm(props: {
  readonly answer: Answering
  readonly submit: () => Promise<void>
  /** On the button; "Answer" when left out. */
  readonly label?: string
  readonly children: ReactNode
}) {
  const { answer, submit, label, children } = props
  const { t } = useTranslation('decision')
  return (
    <form
      className="missing-answer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <Ways error={answer.error}>
        <span className="missing-answer-give">
          <Button busy={answer.busy} onClick={() => void submit()}>
            {label ?? t('question.answer')}
          </Button>
        </span>
      </Ways>
      {/* Without it Enter would submit a form of one field only. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </form>
  )
}
