import {
  documentDescriptionSchema,
  type DocumentDescription,
} from '../../shared/documents/document-description.ts'
import type { Signature, SupersessionCause } from '../../shared/records/decision-version.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database, Schema } from './schema.ts'

type SheetRow = Schema['decision_sheets']
type SupersessionRow = Schema['decision_supersessions']
type SignatureRow = Schema['decision_signatures']

interface VersionRow {
  readonly id: string
  readonly version: number
  readonly seal: string | null
  readonly serial_number: string | null
  readonly at: string | null
  readonly superseded_who: string | null
  readonly cause: SupersessionCause | null
  readonly way: Signature['way'] | null
  readonly signer: string | null
  readonly signed_at: string | null
  readonly signed_who: string | null
  readonly svg: string | null
  readonly hash: string | null
}

const selectVersions = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('decisions')
    .leftJoin('decision_sheets as t', 't.decision_id', 'decisions.id')
    .leftJoin('decision_supersessions as s', 's.decision_id', 'decisions.id')
    .leftJoin('decision_signatures as g', 'g.decision_id', 'decisions.id')
    .select([
      'decisions.id',
      'decisions.version',
      't.seal',
      't.serial_number',
      's.at',
      's.who as superseded_who',
      's.cause',
      'g.way',
      'g.signer',
      'g.signed_at',
      'g.who as signed_who',
      'g.svg',
      'g.hash',
    ])
    .where('decisions.ticket_id', '=', value('ticketId'))
    .orderBy('decisions.version', 'desc'),
)

const selectContent = prepareQuery((db, value: Value<{ decisionId: string }>) =>
  db.selectFrom('decision_sheets').select('content').where('decision_id', '=', value('decisionId')),
)

const addSheet = prepareQuery((db, value: Value<SheetRow>) =>
  db.insertInto('decision_sheets').values({
    decision_id: value('decision_id'),
    serial_number: value('serial_number'),
    content: value('content'),
    seal: value('seal'),
  }),
)

const addSupersession = prepareQuery((db, value: Value<SupersessionRow>) =>
  db.insertInto('decision_supersessions').values({
    decision_id: value('decision_id'),
    at: value('at'),
    who: value('who'),
    cause: value('cause'),
  }),
)

const addSignature = prepareQuery((db, value: Value<SignatureRow>) =>
  db.insertInto('decision_signatures').values({
    decision_id: value('decision_id'),
    way: value('way'),
    signer: value('signer'),
    svg: value('svg'),
    signed_at: value('signed_at'),
    who: value('who'),
    hash: value('hash'),
  }),
)

/** What became of one frozen decision. */
export interface KeptVersion {
  readonly decisionId: string
  readonly version: number
  /** Null for a decision older than the sheets. */
  readonly sheet: { readonly seal: string; readonly serialNumber: string } | null
  readonly superseded: { at: string; who: string; cause: SupersessionCause } | null
  readonly signature: Signature | null
}

/** Every version of the ticket's decision, the newest first. */
export async function readVersions(db: Database, ticketId: string): Promise<KeptVersion[]> {
  return (await selectVersions(db, { ticketId })).rows.map(versionOfRow)
}

/** The text as it was shown; undefined for a decision older than the sheets. */
export async function findSheetContent(
  db: Database,
  decisionId: string,
): Promise<DocumentDescription | undefined> {
  const row = firstRow(await selectContent(db, { decisionId }))
  return row && readJson(row.content, documentDescriptionSchema)
}

export interface NewSheet {
  readonly decisionId: string
  readonly serialNumber: string
  readonly content: DocumentDescription
  readonly seal: string
}

export async function insertSheet(db: Database, sheet: NewSheet): Promise<void> {
  const { decisionId, serialNumber, content, seal } = sheet
  const row = {
    decision_id: decisionId,
    serial_number: serialNumber,
    content: writeJson(content),
    seal,
  }
  assertChanged(await addSheet(db, row))
}

export async function insertSupersession(
  db: Database,
  decisionId: string,
  superseded: NonNullable<KeptVersion['superseded']>,
): Promise<void> {
  assertChanged(await addSupersession(db, { decision_id: decisionId, ...superseded }))
}

export async function insertSignature(
  db: Database,
  decisionId: string,
  { signedAt, ...signature }: Signature,
): Promise<void> {
  const row = { decision_id: decisionId, signed_at: signedAt, ...signature }
  assertChanged(await addSignature(db, row))
}

function versionOfRow(row: VersionRow): KeptVersion {
  const { id: decisionId, version, seal, serial_number: serialNumber } = row
  const { at, superseded_who: who, cause } = row
  return {
    decisionId,
    version,
    sheet: seal === null || serialNumber === null ? null : { seal, serialNumber },
    superseded: at === null || who === null || cause === null ? null : { at, who, cause },
    signature: signatureOfRow(row),
  }
}

function signatureOfRow(row: VersionRow): Signature | null {
  const { way, signer, signed_at: signedAt, signed_who: who, svg, hash } = row
  if (way === null || signer === null || signedAt === null) return null
  if (who === null || svg === null || hash === null) return null
  return { way, signer, signedAt, who, svg, hash }
}
