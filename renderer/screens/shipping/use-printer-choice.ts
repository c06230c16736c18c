import { useState } from 'react'
import type { CallInput } from '../../../shared/ipc/contract.ts'
import { printerTargetSchema } from '../../../shared/records/printer-target.ts'
import { useCall } from '../../components/use-call.ts'
import { useSettings } from '../../components/use-settings.ts'
import { firstChoice, queueNameOf, RAW_CHOICE } from './printer-choice.ts'

type Destination = CallInput<'shipping.print'>['destination']

/** Which printer, out of those the system knows and the one at an address. */
export interface PrinterChoice {
  readonly printers: readonly { name: string; displayName: string; ready: boolean }[]
  /** `queue:<name>` or `raw`. */
  readonly chosen: string
  readonly choose: (value: string) => void
  readonly address: string
  readonly setAddress: (text: string) => void
  /** Code of what is wrong with the address; null while nothing is. */
  readonly addressFault: string | null
  readonly judgeAddress: () => boolean
  /** Null: no printer is chosen yet. */
  readonly destination: Destination | null
  readonly rawDestination: Destination
}

export function usePrinterChoice(): PrinterChoice {
  const { labelPrinterName, labelPrinterAddress } = useSettings()
  const printers = useCall('printers.list', null).data ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const [address, setAddress] = useState(labelPrinterAddress)
  const [addressFault, setAddressFault] = useState<string | null>(null)
  const chosen =
    picked ?? firstChoice(printers, { name: labelPrinterName, address: labelPrinterAddress })

  function judgeAddress(): boolean {
    const parsed = printerTargetSchema.safeParse(address)
    setAddressFault(parsed.success ? null : (parsed.error.issues[0]?.message ?? null))
    return parsed.success
  }
  const rawDestination: Destination = { kind: 'raw', address }
  const queue = queueNameOf(chosen)
  return {
    printers,
    chosen,
    choose: setPicked,
    address,
    setAddress: (text) => {
      setAddress(text)
      setAddressFault(null)
    },
    addressFault,
    judgeAddress,
    destination:
      chosen === RAW_CHOICE
        ? rawDestination
        : queue === null
          ? null
          : { kind: 'queue', printer: queue },
    rawDestination,
  }
}
