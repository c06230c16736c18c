import { Combobox, HeadlessMantineProvider, useCombobox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './field.tsx'
import { filterOptions, type SelectOption } from './filter-options.ts'
import { focusNextField } from './focus.ts'
import { useField, type BoundTo } from './use-field.ts'

export interface SelectFieldProps extends FieldProps {
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChoose: (value: string) => void
  readonly onLeave?: () => void
  readonly inputRef?: (input: HTMLInputElement | null) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** One out of many: typing narrows the list, arrows move, Enter takes and goes on. */
export function SelectField(props: SelectFieldProps) {
  // Headless: the list's look and its CSP-safe styles are ours.
  return (
    <HeadlessMantineProvider>
      <SelectBox {...props} />
    </HeadlessMantineProvider>
  )
}

/** The same, bound to a form. */
export function FormSelectField<Values extends FieldValues, Context, Output>(
  props: Omit<SelectFieldProps, 'value' | 'onChoose' | 'onLeave' | 'inputRef' | 'error'> &
    BoundTo<Values, Context, Output>,
) {
  const { form, name, ...rest } = props
  const field = useField({ form, name })
  return (
    <SelectField
      {...rest}
      value={typeof field.value === 'string' ? field.value : ''}
      error={field.error}
      inputRef={field.ref}
      onChoose={field.onChange}
      onLeave={field.onBlur}
    />
  )
}

function SelectBox(props: SelectFieldProps) {
  const { value, options, onChoose, onLeave, inputRef, placeholder, autoFocus, ...rest } = props
  const { t } = useTranslation('window')
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const chosen = options.find((option) => option.value === value)
  const offered = filterOptions(options, typed ?? '')

  function take(next: string): void {
    setTyped(null)
    onChoose(next)
    box.closeDropdown()
  }
  function leave(): void {
    const [only, second] = offered
    // What was typed out in full, or narrowed to one, is meant.
    if (typed !== null && typed.trim() !== '' && only !== undefined && second === undefined) {
      onChoose(only.value)
    }
    setTyped(null)
    box.closeDropdown()
    onLeave?.()
  }
  function goOn(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape' && box.dropdownOpened) {
      event.preventDefault()
      setTyped(null)
      box.closeDropdown()
    } else if (event.key === 'Enter' && box.dropdownOpened) {
      const option =
        offered[box.getSelectedOptionIndex()] ?? (typed === null ? undefined : offered[0])
      event.preventDefault()
      event.stopPropagation()
      if (option !== undefined) take(option.value)
      focusNextField(event.currentTarget)
    }
  }

  return (
    <Field {...rest}>
      {(wiring) => (
        <Combobox
          store={box}
          onOptionSubmit={take}
          withinPortal={false}
          position="bottom-start"
          middlewares={{ flip: true, shift: true }}
          transitionProps={{ duration: 0 }}
          offset={4}
          width="target"
        >
          <Combobox.Target withKeyboardNavigation withAriaAttributes={false}>
            <span className="input-with-button">
              <input
                className="input"
                role="combobox"
                aria-expanded={box.dropdownOpened}
                aria-controls={listId}
                aria-autocomplete="list"
                autoComplete="off"
                spellCheck={false}
                ref={inputRef}
                {...(autoFocus === undefined ? {} : { autoFocus })}
                value={typed ?? chosen?.label ?? value}
                placeholder={placeholder}
                {...wiring}
                onChange={(event) => {
                  setTyped(event.target.value)
                  box.openDropdown()
                  box.updateSelectedOptionIndex()
                }}
                onFocus={(event) => event.target.select()}
                onClick={() => box.openDropdown()}
                onKeyDown={goOn}
                onBlur={leave}
              />
              <span className="input-button" aria-hidden="true">
                <IconChevronDown size={16} stroke={1.5} />
              </span>
            </span>
          </Combobox.Target>
          <Combobox.Dropdown className="select-list">
            <Combobox.Options id={listId} aria-label={props.label} className="select-options">
              {box.dropdownOpened
                ? offered.map((option) => (
                    <Combobox.Option
                      key={option.value}
                      value={option.value}
                      className="select-option"
                      active={option.value === value}
                      onMouseDown={(event) => event.preventDefault()}
                    >
                      {option.label}
                      {option.note === undefined ? null : (
                        <span className="select-option-note">{option.note}</span>
                      )}
                    </Combobox.Option>
                  ))
                : null}
              {offered.length === 0 ? <p className="select-empty">{t('select.none')}</p> : null}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  )
}
