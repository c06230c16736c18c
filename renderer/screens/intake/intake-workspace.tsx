import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../../shared/records/customer.ts'
import { DraftNote } from '../../components/draft-note.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { ActionBar, Screen } from '../../components/screen.tsx'
import type { DraftControl } from '../../components/use-draft.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { IntakeFields } from './intake-fields.tsx'
import { takeOverCustomer, takeOverDevice } from './intake-form.ts'
import { KnownSide } from './known-side.tsx'
import { namedIntakeFields } from './named-fields.ts'
import { fillForm, type IntakeForm } from './use-intake-form.ts'
import { useKnown } from './use-known.ts'

/** The form in the middle, what is known at the right, the way on below: for a new ticket and an old one. */
export function IntakeWorkspace(props: {
  readonly form: IntakeForm
  readonly draft: DraftControl
  readonly ticketId: string | null
  readonly title: string
  readonly onSubmit: () => void
  readonly actions: ReactNode
  /** Shown while no field needs a look. */
  readonly note: string
  /** What main refused and no field of the form can show. */
  readonly refused: string | null
}) {
  const { form, draft, ticketId } = props
  const { t } = useTranslation('intake')
  const known = useKnown(form)
  const [chosen, setChosen] = useState(0)
  const values = useWatch({ control: form.control })
  const chosenCustomer = Math.min(chosen, Math.max(0, known.customers.length - 1))

  const { device } = known
  const taken = device === null ? null : takeOverDevice(form.getValues(), device)
  const isTaken =
    taken === null || JSON.stringify(taken) === JSON.stringify({ ...taken, ...values })
  const takeDevice = () => {
    if (taken !== null && !isTaken) fillForm(form, taken)
  }
  function takeCustomer(customer: Customer | undefined): void {
    if (customer !== undefined) fillForm(form, takeOverCustomer(form.getValues(), customer))
  }
  useShortcuts([
    { keys: 'F2', label: t('known.device-keys'), run: takeDevice },
    {
      keys: 'F3',
      label: t('known.customer-keys'),
      run: () => takeCustomer(known.customers[chosenCustomer]),
    },
  ])
  function chooseCustomer(event: KeyboardEvent<HTMLElement>): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || known.customers.length === 0 || !isInCustomer(event.target)) return
    event.preventDefault()
    setChosen(Math.max(0, Math.min(chosenCustomer + step, known.customers.length - 1)))
  }

  return (
    <Screen
      side={
        <KnownSide
          known={known}
          serialNumber={values.device?.serialNumber ?? ''}
          ticketId={ticketId}
          chosenCustomer={chosenCustomer}
          onTakeDevice={isTaken ? null : takeDevice}
          onTakeCustomer={takeCustomer}
        />
      }
      actions={
        <ActionBar
          note={
            props.refused === null ? (
              <Note form={form} otherwise={props.note} />
            ) : (
              <span className="error-summary">{props.refused}</span>
            )
          }
        >
          {props.actions}
        </ActionBar>
      }
    >
      <div className="intake-column" onKeyDown={chooseCustomer}>
        <div className="screen-head">
          <h1 className="screen-title">{props.title}</h1>
          <DraftNote draft={draft} />
        </div>
        <IntakeFields
          form={form}
          autoFocus={ticketId === null}
          onSubmit={props.onSubmit}
          onUnlink={() => form.setValue('customerId', null, { shouldDirty: true })}
        />
      </div>
    </Screen>
  )
}

function Note(props: { readonly form: IntakeForm; readonly otherwise: string }) {
  const { t } = useTranslation(['intake', 'window'])
  const { errors, submitCount } = props.form.formState
  return submitCount > 0 && Object.keys(errors).length > 0 ? (
    <ErrorSummary form={props.form} fields={namedIntakeFields(props.form.getValues(), t)} />
  ) : (
    props.otherwise
  )
}

/** A field of the customer that takes one line of text: where the arrows are free. */
function isInCustomer(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement &&
    target.role !== 'combobox' &&
    target.closest('[data-customer]') !== null
  )
}
