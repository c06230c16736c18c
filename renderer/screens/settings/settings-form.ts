import { printerTargetSchema } from '../../../shared/records/printer-target.ts'
import type { FieldRefusal } from '../../../shared/ipc/result.ts'
import type { Settings } from '../../../shared/records/settings.ts'

/** A label printer's address must be readable now, not only when the first label is sent. */
export function refusePrinterAddress(
  settings: Pick<Settings, 'labelPrinterAddress'>,
): readonly FieldRefusal[] {
  if (settings.labelPrinterAddress.trim() === '') return []
  const read = printerTargetSchema.safeParse(settings.labelPrinterAddress)
  return read.success
    ? []
    : [{ field: 'labelPrinterAddress', code: read.error.issues[0]?.message ?? 'invalid-value' }]
}
