import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import { FieldNote, OptionalMark, type FieldProps } from './field.tsx'

import { useField, type BoundTo } from './use-field.ts'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | ''
  readonly choices: readonly Choice<Value>[]
  readonly onChoose: (value: Value) => void
  readonly onLeave?: () => void
  readonly inputRef?: (input: HTMLInputElement | null) => void
}

/** Two to four answers side by side; arrows choose, as in any group of radio buttons. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { value, choices, onChoose, onLeave, inputRef } = props
  const id = useId()
  const focusIndex = Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  )
  return (
    <div
      className={`field ${props.className ?? ''}`}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-note`}
      aria-invalid={props.error !== undefined}
    >
      <span className="field-label" id={`${id}-label`}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </span>
      <span className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              ref={index === focusIndex ? inputRef : undefined}
              onChange={() => onChoose(choice.value)}
              {...(onLeave === undefined ? {} : { onBlur: onLeave })}
            />
            <span className="choice-face">{choice.label}</span>
          </label>
        ))}
      </span>
      <FieldNote id={`${id}-note`} {...props} />
    </div>
  )
}

/** The same, bound to a form. */
export function FormChoiceField<Values extends FieldValues, Value extends string, Context, Output>(
  props: Omit<ChoiceFieldProps<Value>, 'value' | 'onChoose' | 'onLeave' | 'inputRef' | 'error'> &
    BoundTo<Values, Context, Output>,
) {
  const { form, name, choices, ...rest } = props
  const field = useField({ form, name })
  return (
    <ChoiceField<Value>
      {...rest}
      choices={choices}
      value={choices.find((choice) => choice.value === field.value)?.value ?? ''}
      error={field.error}
      inputRef={field.ref}
      onChoose={field.onChange}
      onLeave={field.onBlur}
    />
  )
}
