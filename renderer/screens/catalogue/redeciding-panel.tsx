import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Redecision, ShortVerdict } from '../../../shared/records/redeciding.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { stagePath } from '../../components/stage.ts'
import { toMoney } from '../../components/to-money.ts'
import { useCall, useCallMutation } from '../../components/use-call.ts'
import { useFormats, useModelName } from '../../components/use-settings.ts'

/** What other terms mean for the open tickets: under way, found, or still to be found out. */
export function RedecidingPanel() {
  const { t } = useTranslation('catalogue')
  const { data } = useCall('redeciding.read', null, { keepPrevious: true })
  const start = useCallMutation('redeciding.start')
  const errorText = useErrorText()
  if (data === undefined) return null
  const { running, isDue, last } = data
  if (running !== null) return <Running {...running} />
  if (!isDue && last === null) return null
  return (
    <Panel title={t('redeciding.title')}>
      {isDue ? (
        <div className="redeciding-line">
          <p role="status">{start.error === null ? t('redeciding.due') : errorText(start.error)}</p>
          <Button onClick={() => start.mutate(null)}>{t('redeciding.start')}</Button>
        </div>
      ) : null}
      {last === null ? null : <Found key={last.id} redecision={last} />}
    </Panel>
  )
}

function Running({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('catalogue')
  const formats = useFormats()
  const cancel = useCallMutation('redeciding.cancel')
  const progress = { done: formats.number(done), total: formats.number(total) }
  return (
    <Panel title={t('redeciding.title')}>
      <div className="redeciding-line">
        <progress
          className="redeciding-bar"
          aria-label={t('redeciding.running')}
          value={done}
          max={Math.max(total, 1)}
        />
        <p role="status">{t('redeciding.progress', progress)}</p>
        <Button disabled={cancel.isPending} onClick={() => cancel.mutate(null)}>
          {t('redeciding.cancel')}
        </Button>
      </div>
    </Panel>
  )
}

const pageLength = 50

function Found({ redecision }: { readonly redecision: Redecision }) {
  const { t } = useTranslation('catalogue')
  const formats = useFormats()
  const [shown, setShown] = useState(pageLength)
  const { id, changed, tickets, milliseconds, finishedAt } = redecision
  const { data: verdicts } = useCall(
    'redeciding.changes',
    { redecisionId: id, offset: 0, limit: Math.min(shown, 500) },
    { enabled: changed > 0, keepPrevious: true },
  )
  const summary = t('redeciding.found', {
    count: changed,
    changed: formats.number(changed),
    tickets: formats.number(tickets),
    when: formats.instant(finishedAt),
    seconds: formats.number(Math.max(0.1, Math.round(milliseconds / 100) / 10)),
  })
  return (
    <>
      <p role="status">{summary}</p>
      {verdicts === undefined || verdicts.length === 0 ? null : (
        <ChangedTable verdicts={verdicts} />
      )}
      {verdicts !== undefined && verdicts.length < changed && shown < 500 ? (
        <Button onClick={() => setShown(shown + pageLength)}>{t('redeciding.more')}</Button>
      ) : null}
    </>
  )
}

type Verdicts = NonNullable<ReturnType<typeof useCall<'redeciding.changes'>>['data']>

function ChangedTable({ verdicts }: { readonly verdicts: Verdicts }) {
  const { t } = useTranslation('catalogue')
  const modelName = useModelName()
  const words = useVerdictWords()
  return (
    <table className="changed-table">
      <thead>
        <tr>
          {(['ticket', 'device', 'serial', 'before', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`redeciding.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ ticketId, number, model, serialNumber, before, after }) => (
          <tr key={ticketId}>
            <td>
              <Link className="changed-link" href={stagePath(ticketId, 'decision')}>
                {number}
              </Link>
            </td>
            <td>{modelName(model)}</td>
            <td>{serialNumber}</td>
            <td className="quiet">{words(before)}</td>
            <td>
              <span aria-hidden="true">→ </span>
              {words(after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useVerdictWords(): (verdict: ShortVerdict) => string {
  const { t } = useTranslation('catalogue')
  const formats = useFormats()
  return ({ recommendation, cost }) => {
    const word = t(`verdict.${recommendation}`)
    return cost === null ? word : `${word}, ${formats.money(toMoney(cost))}`
  }
}
