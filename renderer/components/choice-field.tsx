import { useId } from 'react'
import { FieldNote, OptionalMark, type FieldProps } from './field.tsx'

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
