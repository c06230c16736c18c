import { useLayoutEffect, useRef, type ComponentProps, type RefCallback } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Field, type FieldProps, type InputWiring } from './field.tsx'
import { useField, type BoundTo } from './use-field.ts'

export interface TextFieldProps<Values extends FieldValues, Context, Output>
  extends Omit<FieldProps, 'error'>, BoundTo<Values, Context, Output> {
  readonly type?: 'text' | 'email' | 'tel'
  /** More than one line: grows with its text. */
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly maxLength?: number
  readonly spellCheck?: boolean
  /** Rewrites what was typed when the field is left: upper case, no spaces. */
  readonly tidy?: (text: string) => string
}

/** Text bound to a form: `<TextField form={form} name="customer.name" label={t('name')} />`. */
export function TextField<Values extends FieldValues, Context, Output>(
  props: TextFieldProps<Values, Context, Output>,
) {
  const {
    form,
    name,
    multiline,
    tidy,
    type,
    placeholder,
    autoFocus,
    maxLength,
    spellCheck,
    ...rest
  } = props
  const field = useField({ form, name })
  const text = typeof field.value === 'string' ? field.value : ''
  const input: TextInputProps = {
    name: field.name,
    value: text,
    autoComplete: 'off',
    spellCheck: spellCheck ?? multiline === true,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(autoFocus === undefined ? {} : { autoFocus }),
    ...(maxLength === undefined ? {} : { maxLength }),
    onChange: (event) => field.onChange(event.target.value),
    onBlur: () => {
      const tidied = tidy?.(text) ?? text
      if (tidied !== text) field.onChange(tidied)
      field.onBlur()
    },
  }
  return (
    <Field {...rest} error={field.error}>
      {(wiring) =>
        multiline === true ? (
          <GrowingText input={input} wiring={wiring} inputRef={field.ref} />
        ) : (
          <input className="input" type={type ?? 'text'} ref={field.ref} {...input} {...wiring} />
        )
      }
    </Field>
  )
}

type TextInputProps = Pick<
  ComponentProps<'input'>,
  'name' | 'autoComplete' | 'spellCheck' | 'placeholder' | 'autoFocus' | 'maxLength'
> & {
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
  readonly onBlur: () => void
}

interface GrowingTextProps {
  readonly input: TextInputProps
  readonly wiring: InputWiring
  readonly inputRef: RefCallback<HTMLTextAreaElement>
}

function GrowingText({ input, wiring, inputRef }: GrowingTextProps) {
  const element = useRef<HTMLTextAreaElement | null>(null)
  useLayoutEffect(() => {
    if (element.current === null) return
    element.current.style.height = 'auto'
    element.current.style.height = `${element.current.scrollHeight + 2}px`
  }, [input.value])
  return (
    <textarea
      className="input input-multiline"
      rows={2}
      ref={(node) => {
        element.current = node
        inputRef(node)
      }}
      {...input}
      {...wiring}
    />
  )
}
