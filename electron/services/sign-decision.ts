import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { drawSignature } from '../../shared/documents/signature-drawing.ts'
import type { NewSignature, Signature } from '../../shared/records/decision-version.ts'
import { contentHash } from '../database/content-hash.ts'
import { readDecisions } from '../database/decision-repository.ts'
import { insertSignature, readVersions } from '../database/decision-sheet-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { judgeTicket } from './judge-ticket.ts'
import { changeSince } from './supersede-decision.ts'

/**
 * Keeps the customer's signature with the version that they read: drawn on the screen, or noted as
 * given on paper. Refuses a version that is superseded, signed already, or older than the sheets.
 */
export function signDecision(
  bench: Bench,
  { ticketId, version, signature }: CallRequest<'sheet.sign'>,
): Promise<Result<null>> {
  return changeTicket(bench, ticketId, 'sign-decision', async ({ db, ticket, now, settings }) => {
    const kept = (await readVersions(db, ticketId)).find((one) => one.version === version)
    if (!kept) return refusal('decision-version-missing')
    if (!kept.sheet) return refusal('sheet-not-kept', { values: { version } })
    if (kept.signature) return refusal('decision-signed', { values: { version } })
    const record = (await readDecisions(db, ticketId)).find((one) => one.version === version)
    const judged = await judgeTicket(bench, db, ticketId, now)
    if (!judged.ok) return judged
    const isPast = ticket.state !== 'shipped' && record && changeSince(record, kept, judged.value)
    if (kept.superseded ?? isPast) return refusal('decision-superseded', { values: { version } })
    const signed = signatureOf(signature, kept.sheet.seal, now, settings.operator)
    await insertSignature(db, kept.decisionId, signed)
    const event = { kind: 'decision-signed', detail: { version, way: signature.way } } as const
    return success({ value: null, event })
  })
}

function signatureOf(given: NewSignature, seal: string, signedAt: string, who: string): Signature {
  const svg = given.way === 'screen' ? drawSignature(given.strokes) : ''
  const signature = { way: given.way, signer: given.signer, signedAt, who, svg }
  return { ...signature, hash: hashOfSignature(seal, signature) }
}

/** SHA-256 in hex of the signature and what it was given to. */
export function hashOfSignature(seal: string, signature: Omit<Signature, 'hash'>): string {
  const { way, signer, signedAt, who, svg } = signature
  return contentHash({ seal, way, signer, signedAt, who, svg })
}
