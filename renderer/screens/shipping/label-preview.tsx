import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ShipmentDetails } from '../../../shared/records/shipment.ts'
import { Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { useCall } from '../../components/use-call.ts'
import type { ShipmentFormHandle } from './shipment-fields.tsx'
import { shipmentFormSchema } from './shipment-form.ts'

/** Long enough to let a word be finished, short enough to seem at once. */
const PAUSE_MILLISECONDS = 180

/** The label as it will come out of the printer; it follows what is typed. */
export function LabelPreview(props: {
  readonly ticketId: string
  readonly number: string
  readonly form: ShipmentFormHandle
}) {
  const { ticketId, number, form } = props
  const { t } = useTranslation('shipping')
  const sentence = useErrorText()
  const { shipment, complete } = useLastComplete(form)
  const preview = useLabelSvg(ticketId, shipment)
  return (
    <Panel title={t('preview.title')} className="label-panel">
      <div className="label-paper">
        {preview.svg === null ? (
          <p className="label-empty">
            {preview.error ? sentence(preview.error) : t('preview.empty')}
          </p>
        ) : (
          <img
            className="label-image"
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(preview.svg)}`}
            alt={t('preview.alt', { number, name: shipment?.recipient.name ?? '' })}
          />
        )}
      </div>
      <p className="label-caption" role="status">
        {captionOf(preview.svg !== null, complete, t)}
      </p>
    </Panel>
  )
}

function captionOf(shown: boolean, complete: boolean, translate: (key: string) => string): string {
  if (!shown) return ''
  return translate(complete ? 'preview.exact' : 'preview.last-complete')
}

/** What is typed, as soon as it can be a label; until then what last could. */
function useLastComplete(form: ShipmentFormHandle) {
  const values = useWatch({ control: form.control })
  const [settled] = useDebouncedValue(JSON.stringify(values), PAUSE_MILLISECONDS)
  const parsed = useMemo(() => {
    const result = shipmentFormSchema.safeParse(JSON.parse(settled))
    return result.success ? result.data : null
  }, [settled])
  const [last, setLast] = useState<ShipmentDetails | null>(null)
  if (parsed !== null && parsed !== last) setLast(parsed)
  return { shipment: parsed ?? last, complete: parsed !== null }
}

function useLabelSvg(ticketId: string, shipment: ShipmentDetails | null) {
  const { data, error } = useCall(
    'shipping.preview',
    { ticketId, shipment: shipment ?? nothing },
    { enabled: shipment !== null, keepPrevious: true },
  )
  return { svg: data?.svg ?? null, error }
}

/** Never sent: the call waits until there is a shipment. */
const nothing: ShipmentDetails = {
  recipient: {
    name: '',
    phone: '',
    email: '',
    address: { street: '', line2: '', postalCode: '', city: '', country: 'PL' },
  },
  weightGrams: 0,
  lengthMillimetres: 0,
  widthMillimetres: 0,
  heightMillimetres: 0,
  service: 'standard',
  planNote: false,
}
