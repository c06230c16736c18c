import { useTranslation } from 'react-i18next'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { SelectField } from '../../components/select-field.tsx'
import { queueChoice, RAW_CHOICE } from './printer-choice.ts'
import type { PrinterChoice } from './use-printer-choice.ts'

/** Where the label goes: a printer of the system, or one that takes ZPL at an address. */
export function PrinterPanel({ printer }: { readonly printer: PrinterChoice }) {
  const { t } = useTranslation('shipping')
  const sentence = useErrorText()
  const options = [
    ...printer.printers.map(({ name, displayName, ready }) => ({
      value: queueChoice(name),
      label: displayName === '' ? name : displayName,
      ...(ready ? {} : { note: t('printer.not-ready') }),
    })),
    { value: RAW_CHOICE, label: t('printer.raw') },
  ]
  const { addressFault } = printer
  return (
    <Panel title={t('printer.title')}>
      <div className="shipping-printer">
        <SelectField
          label={t('printer.label')}
          value={printer.chosen}
          options={options}
          onChoose={printer.choose}
        />
        <Field
          label={t('printer.address')}
          hint={t('printer.address-hint')}
          error={addressFault === null ? undefined : sentence(addressFault)}
        >
          {(wiring) => (
            <input
              className="input"
              value={printer.address}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('printer.address-placeholder')}
              onChange={(event) => printer.setAddress(event.target.value)}
              onBlur={() => {
                if (printer.address !== '') printer.judgeAddress()
              }}
              {...wiring}
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
