import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { recipientSchema } from '../../../shared/records/shipment.ts'
import { DraftNote } from '../../components/draft-note.tsx'
import { focusAskedPart } from '../../components/focus-part.ts'
import { Form } from '../../components/form.tsx'
import { Notice } from '../../components/panel.tsx'
import { Screen } from '../../components/screen.tsx'
import { stagePath, type StageProps, type TicketView } from '../../components/stage.ts'
import { useDraft } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useSettings } from '../../components/use-settings.ts'
import { LabelPreview } from './label-preview.tsx'
import { PrintBar } from './print-bar.tsx'
import { PrinterPanel } from './printer-panel.tsx'
import { ReplacementPanel } from './replacement-panel.tsx'
import { ParcelPanel, RecipientPanel } from './shipment-fields.tsx'
import {
  newShipmentForm,
  shipmentFormSchema,
  toShipmentForm,
  type ShipmentForm,
} from './shipment-form.ts'
import { useLabelJobs } from './use-label-jobs.ts'
import { usePrinterChoice } from './use-printer-choice.ts'
import './shipping.css'

/** Back to the customer: who gets it, what the parcel is, and the label as it will be printed. */
export default function ShippingScreen({ view }: StageProps) {
  const { t } = useTranslation('shipping')
  const [firstForm] = useState(() => firstFormOf(view))
  const form = useRecordForm(shipmentFormSchema, firstForm)
  const draft = useDraft(`shipping:${view.ticket.id}`, form)
  const printer = usePrinterChoice()
  const jobs = useLabelJobs({ ticketId: view.ticket.id, form, printer, onSaved: draft.finish })
  const root = useRef<HTMLDivElement>(null)
  const damagedBattery = view.diagnosis.battery === 'damaged'
  const { ready } = draft

  useEffect(() => {
    if (!ready) return
    // A draft may be older than the finding; what must not fly goes by road.
    if (damagedBattery) form.setValue('service', 'standard')
    // A customer with a whole address leaves nothing to type but the parcel.
    if (recipientSchema.safeParse(form.getValues('recipient')).success) form.setFocus('weight')
    else focusAskedPart(root.current)
  }, [ready, damagedBattery, form])

  return (
    <Screen actions={<PrintBar jobs={jobs} form={form} />}>
      <div className="shipping" ref={root} aria-busy={!ready}>
        <Form label={t('form')} className="shipping-form" onSubmit={() => undefined}>
          <DecisionNotice view={view} />
          <SenderNotice />
          <DraftNote draft={draft} />
          <ReplacementPanel view={view} />
          <RecipientPanel form={form} />
          <ParcelPanel form={form} damagedBattery={damagedBattery} />
          <PrinterPanel printer={printer} />
        </Form>
        <LabelPreview ticketId={view.ticket.id} number={view.ticket.number} form={form} />
      </div>
    </Screen>
  )
}

function firstFormOf({ shipment, customer, decision }: TicketView): ShipmentForm {
  if (shipment) return toShipmentForm(shipment)
  return newShipmentForm(customer, decision?.choice === 'replacement')
}

/** One may pack before the customer has chosen; it is only said, not forbidden. */
function DecisionNotice({ view }: { readonly view: TicketView }) {
  const { t } = useTranslation('shipping')
  if (view.decision !== null) return null
  return (
    <Notice tone="amber" live>
      {t('decision-open')}{' '}
      <Link className="notice-link" href={stagePath(view.ticket.id, 'decision')}>
        {t('decide-first')}
      </Link>
    </Notice>
  )
}

/** A parcel that cannot be delivered must find its way back. */
function SenderNotice() {
  const { t } = useTranslation('shipping')
  const { street, postalCode, city } = useSettings().centre.address
  if (street !== '' && postalCode !== '' && city !== '') return null
  return (
    <Notice tone="amber">
      {t('sender-incomplete')}{' '}
      <Link className="notice-link" href="/settings">
        {t('complete-sender')}
      </Link>
    </Notice>
  )
}
