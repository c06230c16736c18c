import { useRef, type KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { exclusionNumbers, type ExclusionNumber } from '../../../shared/records/diagnosis.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { YesNoQuestion, type YesNo } from '../../components/yes-no-question.tsx'
import { openExclusions } from './diagnosis-form.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'

const NONE_KEYS = 'Alt N'

/** The plan's exclusions as plain questions: Y and N answer, up and down move between them. */
export function ExclusionQuestions({ form }: { readonly form: DiagnosisFormHandle }) {
  const { t } = useTranslation('diagnosis')
  const list = useRef<HTMLDivElement>(null)
  const exclusions = useWatch({ control: form.control, name: 'exclusions' })
  const open = openExclusions({ exclusions })

  function write(answers: Partial<Record<ExclusionNumber, YesNo>>): void {
    const next = { ...form.getValues('exclusions'), ...answers }
    form.setValue('exclusions', next, { shouldDirty: true, shouldTouch: true })
  }
  function answerRest(): void {
    const left = exclusionNumbers.filter((number) => exclusions[number] === '')
    write(Object.fromEntries(left.map((number) => [number, 'no'])))
  }
  useShortcuts([{ keys: NONE_KEYS, label: t('exclusions.none'), run: answerRest }])

  return (
    <Panel
      title={t('exclusions.title')}
      flush
      aside={
        <span className="exclusions-aside">
          <span role="status">{t('exclusions.open', { count: open })}</span>
          <Button tone="quiet" shortcut={NONE_KEYS} disabled={open === 0} onClick={answerRest}>
            {t('exclusions.none')}
          </Button>
        </span>
      }
    >
      <div
        ref={list}
        data-part="exclusions"
        onKeyDownCapture={(event) => moveBetweenQuestions(event, list.current)}
      >
        {exclusionNumbers.map((number) => (
          <YesNoQuestion
            key={number}
            question={t('exclusions.question', {
              number,
              question: t(`rules:exclusions.${number}`),
            })}
            value={exclusions[number]}
            onAnswer={(answer) => write({ [number]: answer })}
          />
        ))}
      </div>
    </Panel>
  )
}

/** Up and down would otherwise change the answer, as in any group of radio buttons. */
function moveBetweenQuestions(event: KeyboardEvent<HTMLElement>, list: HTMLElement | null): void {
  if (list === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  event.preventDefault()
  event.stopPropagation()
  const questions = [...list.querySelectorAll<HTMLElement>('[role=radiogroup]')]
  const from = questions.findIndex((question) => question.contains(document.activeElement))
  const to = questions[from + (event.key === 'ArrowDown' ? 1 : -1)]
  const radio = to?.querySelector<HTMLElement>('input:checked') ?? to?.querySelector('input')
  radio?.focus()
}
