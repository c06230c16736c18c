import type { FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { countryOptions } from './countries.ts'
import { FormSelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'
import type { BoundTo } from './use-field.ts'
import { useFormats } from './use-settings.ts'

export interface AddressNames<Values extends FieldValues> {
  readonly street: FieldPath<Values>
  readonly line2: FieldPath<Values>
  readonly postalCode: FieldPath<Values>
  readonly city: FieldPath<Values>
  readonly country: FieldPath<Values>
}

/** A postal address; `needed` where a parcel goes, else every part may stay empty. */
export function AddressFields<Values extends FieldValues, Context, Output>(
  props: Pick<BoundTo<Values, Context, Output>, 'form'> & {
    readonly names: AddressNames<Values>
    readonly needed?: boolean
  },
) {
  const { form, names } = props
  const { t } = useTranslation('window')
  const { locale } = useFormats()
  const optional = props.needed !== true
  return (
    <div className="address-fields">
      <TextField
        form={form}
        name={names.street}
        label={t('address.street')}
        optional={optional}
        className="wide"
      />
      <TextField
        form={form}
        name={names.line2}
        label={t('address.line2')}
        optional
        className="wide"
      />
      <TextField
        form={form}
        name={names.postalCode}
        label={t('address.postal-code')}
        optional={optional}
      />
      <TextField form={form} name={names.city} label={t('address.city')} optional={optional} />
      <FormSelectField
        form={form}
        name={names.country}
        label={t('address.country')}
        options={countryOptions(locale)}
      />
    </div>
  )
}
