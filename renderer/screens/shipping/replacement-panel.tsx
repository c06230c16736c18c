import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Replacement, ReplacementView } from '../../../shared/records/replacement.ts'
import { normaliseSerialNumber, serialNumberSchema } from '../../../shared/records/serial-number.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Notice, Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import type { TicketView } from '../../components/stage.ts'
import { TextField } from '../../components/text-field.tsx'
import { useCall, useCallMutation } from '../../components/use-call.ts'
import { useDraft } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useFormats } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'

const formSchema = z.object({ replacement: z.object({ serialNumber: serialNumberSchema }) })

/** Which unit goes to the customer instead of the one that came in; nothing when none does. */
export function ReplacementPanel({ view }: { readonly view: TicketView }) {
  const { t } = useTranslation('plans')
  const ticketId = view.ticket.id
  const { data } = useCall('replacement.read', { ticketId })
  const [changing, setChanging] = useState(false)
  if (data === undefined || data.meaning === 'none') return null
  const isShipped = view.ticket.state === 'shipped'
  return (
    <Panel title={t('replacement.title')}>
      {isShipped && data.noted === null && data.meaning === 'use' ? (
        <Notice tone="amber" live>
          {t('replacement.shipped-without')}
        </Notice>
      ) : null}
      {data.noted !== null && !changing ? (
        <Noted noted={data.noted} onChange={() => setChanging(true)} />
      ) : (
        <NoteForm
          key={ticketId}
          ticketId={ticketId}
          data={data}
          onNoted={() => setChanging(false)}
        />
      )}
      <Counted countedOn={data.countedOn} />
    </Panel>
  )
}

function Noted(props: { readonly noted: Replacement; readonly onChange: () => void }) {
  const { t } = useTranslation('plans')
  const { handOver, serialNumber, passedAt } = props.noted
  const passed = passedAt === '' ? 'noted' : 'passed'
  return (
    <div className="replacement-noted">
      <p role="status">✓ {t(`replacement.${passed}-${handOver}`, { serialNumber })}</p>
      <Button onClick={props.onChange}>{t('replacement.change')}</Button>
    </div>
  )
}

function Counted({ countedOn }: { readonly countedOn: string }) {
  const { t } = useTranslation('plans')
  const { day } = useFormats()
  if (countedOn === '') return null
  return <p className="replacement-counted">{t('replacement.counted', { day: day(countedOn) })}</p>
}

function NoteForm(props: {
  readonly ticketId: string
  readonly data: ReplacementView
  readonly onNoted: () => void
}) {
  const { ticketId, data } = props
  const { t } = useTranslation('plans')
  const errorText = useErrorText()
  const note = useCallMutation('replacement.note')
  const [handOver, setHandOver] = useState<Replacement['handOver']>('unit')
  const [refused, setRefused] = useState<string | null>(null)
  const form = useRecordForm(formSchema, {
    replacement: { serialNumber: data.noted?.serialNumber ?? '' },
  })
  const draft = useDraft(`replacement:${ticketId}`, form)

  async function send(replacement: Parameters<typeof note.mutateAsync>[0]['replacement']) {
    setRefused(null)
    try {
      await note.mutateAsync({ ticketId, replacement })
      await draft.finish()
      props.onNoted()
    } catch (error) {
      setRefused(errorText(error))
    }
  }
  const save = () => {
    if (note.isPending) return
    if (handOver === 'parts') void send({ handOver })
    else void form.handleSubmit(({ replacement }) => send({ handOver: 'unit', ...replacement }))()
  }
  useShortcuts([{ keys: 'Alt N', label: t('replacement.note'), run: save }])
  /** A scanner ends with Enter: the number is noted as soon as it is scanned. */
  function noteOnEnter(event: KeyboardEvent<HTMLElement>): void {
    const isText = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.key !== 'Enter' || !isText || event.defaultPrevented) return
    event.preventDefault()
    save()
  }
  return (
    <div className="replacement-note" onKeyDown={noteOnEnter}>
      {data.meaning === 'warranty' ? null : (
        <ChoiceField
          label={t('replacement.what')}
          value={handOver}
          choices={[
            { value: 'unit', label: t('replacement.unit') },
            { value: 'parts', label: t('replacement.parts') },
          ]}
          onChoose={setHandOver}
        />
      )}
      {handOver === 'parts' ? null : (
        <TextField
          form={form}
          name="replacement.serialNumber"
          label={t('replacement.serial')}
          hint={t(
            data.meaning === 'warranty' ? 'replacement.warranty-hint' : 'replacement.serial-hint',
          )}
          tidy={normaliseSerialNumber}
          spellCheck={false}
          optional={data.meaning === 'warranty'}
        />
      )}
      <Button shortcut="Alt N" busy={note.isPending} onClick={save}>
        {t(handOver === 'parts' ? 'replacement.note-parts' : 'replacement.note')}
      </Button>
      <p className="replacement-refused error-summary" role="alert">
        {refused}
      </p>
    </div>
  )
}
