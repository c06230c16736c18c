import { useState, type KeyboardEvent } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usualAccessories } from '../../../shared/records/usual-accessories.ts'
import { Field } from '../../components/field.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { useCall } from '../../components/use-call.ts'
import { accessoryChoices, withAccessory, withoutAccessory } from './accessories.ts'
import type { IntakeForm } from './use-intake-form.ts'

/** The usual accessories of the model to tick, and what else came along. */
export function AccessoryFields({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation('intake')
  const errorText = useErrorText()
  const { data: models } = useCall('models.list', null)
  const modelId = useWatch({ control: form.control, name: 'device.model' })
  const { field, fieldState } = useController({ control: form.control, name: 'visit.accessories' })
  const [other, setOther] = useState('')
  const model = models?.find((one) => one.id === modelId)
  const usual = model === undefined ? [] : usualAccessories(model.id, model.family)
  const choices = accessoryChoices(usual, field.value)
  const message = fieldState.error?.message

  function addOther(): void {
    field.onChange(withAccessory(field.value, other))
    setOther('')
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter goes on only when there is nothing left to add.
    if (event.key !== 'Enter' || other.trim() === '') return
    event.preventDefault()
    addOther()
  }
  return (
    <>
      <fieldset className="accessories">
        <legend className="field-label">{t('visit.accessories')}</legend>
        {choices.length === 0 ? (
          <p className="accessories-none">{t('visit.accessories-none')}</p>
        ) : null}
        {choices.map((accessory) => (
          <label key={accessory} className="check">
            <input
              type="checkbox"
              checked={field.value.includes(accessory)}
              onBlur={field.onBlur}
              onChange={(event) =>
                field.onChange(
                  event.target.checked
                    ? withAccessory(field.value, accessory)
                    : withoutAccessory(field.value, accessory),
                )
              }
            />
            {accessory}
          </label>
        ))}
      </fieldset>
      <div className="field-grid">
        <Field
          label={t('visit.accessory-add')}
          hint={t('visit.accessory-add-hint')}
          error={message === undefined ? undefined : errorText(message)}
          optional
        >
          {(wiring) => (
            <input
              className="input"
              autoComplete="off"
              maxLength={80}
              ref={field.ref}
              value={other}
              onChange={(event) => setOther(event.target.value)}
              onKeyDown={onKey}
              onBlur={addOther}
              {...wiring}
            />
          )}
        </Field>
      </div>
    </>
  )
}
