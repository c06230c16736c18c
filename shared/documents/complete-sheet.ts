import type { DecisionVersion, Signature } from '../records/decision-version.ts'
import type {
  DocumentDescription,
  PrintedDocument,
  SignaturePlace,
} from './document-description.ts'
import { bilingualWriter, penOf, type Writer } from './document-pen.ts'

/** What became of the version since, as far as a print of it says so. */
export interface SheetState {
  readonly ticketNumber: string
  readonly timeZone: string
  readonly who: string
  readonly version: Pick<DecisionVersion, 'version' | 'superseded'>
  /** SHA-256 in hex. */
  readonly seal: string
  readonly signature: Signature | null
}

/** So much of the seal is printed for the eye; the code carries all of it. */
const SHORT_SEAL = 16

/** The sheet as it was shown, with its seal, its signature, and the stamp of a superseded one. */
export function completeSheet(shown: DocumentDescription, state: SheetState): PrintedDocument {
  const { main, second } = shown.languages
  const write = bilingualWriter(
    penOf(main, state.timeZone),
    second && penOf(second, state.timeZone),
  )
  return {
    description: shown,
    stamp: stampOf(state, write),
    signatures: {
      title: write(({ say }) => say('signature.title')),
      places: [customerPlace(state, write), centrePlace(state, write)],
    },
    seal: sealOf(state, write),
  }
}

function stampOf({ version }: SheetState, write: Writer): PrintedDocument['stamp'] {
  const { superseded } = version
  if (!superseded) return null
  const { at, cause, byVersion } = superseded
  const reasons = [write(({ say, instant }) => say(`superseded.${cause}`, { day: instant(at) }))]
  if (byVersion !== null) {
    reasons.push(write(({ say }) => say('superseded.by', { version: byVersion })))
  }
  return { word: write(({ say }) => say('superseded.word')), reasons }
}

function customerPlace({ signature }: SheetState, write: Writer): SignaturePlace {
  const role = write(({ say }) => say('signature.customer'))
  if (!signature) return { role, caption: lineOf(write), svg: '', description: '' }
  const { way, signer: name, signedAt, svg } = signature
  return {
    role,
    caption: write(({ say, instant }) =>
      say(`signature.${way}`, { name, when: instant(signedAt) }),
    ),
    svg,
    description: write(({ say }) => say('signature.drawn', { name })).main,
  }
}

function centrePlace({ who }: SheetState, write: Writer): SignaturePlace {
  const role = write(({ say }) => `${say('signature.centre')}: ${who}`)
  return { role, caption: lineOf(write), svg: '', description: '' }
}

function lineOf(write: Writer) {
  return write(({ say }) => say('signature.line'))
}

function sealOf(
  { ticketNumber, version: { version }, seal }: SheetState,
  write: Writer,
): PrintedDocument['seal'] {
  const short = seal.slice(0, SHORT_SEAL)
  return {
    title: write(({ say }) => say('seal.title')),
    line: write(({ say }) => say('seal.line', { version, short })),
    note: write(({ say }) => say('seal.note')),
    code: `${ticketNumber} v${version} sha256:${seal}`,
    codeDescription: write(({ say }) => say('seal.code')).main,
  }
}
