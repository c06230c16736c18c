import type { PrintedDocument } from '../../shared/documents/document-description.ts'
import type { LabelDescription } from '../../shared/labels/label-description.ts'
import type { Result } from '../../shared/ipc/result.ts'
import type { PrinterTarget } from '../../shared/records/printer-target.ts'

/**
 * The only way to paper. Services get it handed in; tests hand in their own.
 * Nothing is written to the database here, and a refused job can be tried again as it is.
 */
export interface Paper {
  /** The label as a complete SVG with its fonts: what the preview shows is what is printed. */
  readonly labelSvg: (label: LabelDescription) => string
  /** One page of exactly the label's size. */
  readonly labelPdf: (label: LabelDescription) => Promise<Uint8Array>
  /** Tagged, on A4, with its pages numbered. */
  readonly documentPdf: (document: PrintedDocument) => Promise<Uint8Array>
  /** Prints a document without a dialog. Refuses like `printToQueue`. */
  readonly printDocument: (
    document: PrintedDocument,
    printerName: string,
  ) => Promise<Result<PrintedJob>>
  /** The queues that the system knows, with what it says of their state. */
  readonly printers: () => Promise<readonly SystemPrinter[]>
  /** Prints without a dialog. Refuses before printing when the queue is unknown or stopped. */
  readonly printToQueue: (
    label: LabelDescription,
    printerName: string,
  ) => Promise<Result<PrintedJob>>
  /** Sends ZPL as it is. `ok` means that the printer took every byte and closed in order. */
  readonly sendRaw: (zpl: string, target: PrinterTarget) => Promise<Result<SentJob>>
  /** Writes whole or not at all: a power cut leaves the old file or the new one. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<Result<SavedFile>>
  /** Closes the hidden window that is kept warm. */
  readonly close: () => void
}

export interface SystemPrinter {
  /** What `printToQueue` takes. */
  readonly name: string
  /** What the person sees. */
  readonly displayName: string
  /** `unknown` where the system says nothing; such a printer is tried. */
  readonly state: 'ready' | 'stopped' | 'rejecting' | 'offline' | 'no-media' | 'unknown'
}

export interface PrintedJob {
  readonly printer: string
  /** The job's name in the queue, where the system tells it. */
  readonly job?: string
}

export interface SentJob {
  readonly bytes: number
}

export interface SavedFile {
  readonly path: string
}
