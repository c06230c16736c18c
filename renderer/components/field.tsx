import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface FieldProps {
  readonly label: string
  /** Said below the input while there is nothing to complain about. */
  readonly hint?: ReactNode
  /** Doubtful, but allowed. */
  readonly warning?: string | undefined
  readonly error?: string | undefined
  /** Marks what may stay empty; everything else must be there. */
  readonly optional?: boolean
  /** Leaves out the line below the input: for fields whose row has one already. */
  readonly bare?: boolean
  readonly className?: string | undefined
}

/** What an input needs to be announced with its label, hint and error. */
export interface InputWiring {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

/** Label, input, and one line below that is there before it is needed, so that nothing jumps. */
export function Field({
  children,
  ...props
}: FieldProps & { readonly children: (wiring: InputWiring) => ReactNode }) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={`field ${props.className ?? ''}`}>
      <label className="field-label" htmlFor={id}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': props.error !== undefined })}
      <FieldNote id={noteId} {...props} />
    </div>
  )
}

export function OptionalMark({ optional }: { readonly optional: boolean | undefined }) {
  return optional === true ? <OptionalWord /> : null
}

export function FieldNote(props: FieldProps & { readonly id: string }) {
  const { error, warning, hint } = props
  const kind = error !== undefined ? 'error' : warning !== undefined ? 'warning' : 'hint'
  if (props.bare === true && kind === 'hint') {
    return <span id={props.id} className="visually-hidden" />
  }
  return (
    <p
      id={props.id}
      className={`field-note field-note-${kind}`}
      role={kind === 'hint' ? undefined : 'status'}
    >
      {kind === 'hint' ? hint : <NoteSign kind={kind} />}
      {error ?? warning}
    </p>
  )
}

function NoteSign({ kind }: { readonly kind: 'error' | 'warning' }) {
  return (
    <span className="field-note-sign" aria-hidden="true">
      {kind === 'error' ? '✕' : '!'}
    </span>
  )
}

function OptionalWord() {
  const { t } = useTranslation()
  return <span className="field-optional">{t('window:optional')}</span>
}
