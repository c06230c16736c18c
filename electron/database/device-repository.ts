import type { Device } from '../../shared/records/device.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

export interface NewDevice {
  readonly id: string
  readonly model: string
  readonly serialNumber: string
  readonly manufacturerWarrantyEndsOn: string
  readonly since: string
  readonly now: string
}

interface NextSerial {
  readonly deviceId: string
  readonly position: number
  readonly model: string
  readonly serialNumber: string
  readonly since: string
}

const selectDeviceId = prepareQuery((db, value: Value<{ model: string; serialNumber: string }>) =>
  db
    .selectFrom('device_serials')
    .select('device_id')
    .where('serial_number', '=', value('serialNumber'))
    .where('model', '=', value('model')),
)

const selectDeviceIdOfAnyModel = prepareQuery((db, value: Value<{ serialNumber: string }>) =>
  db
    .selectFrom('device_serials')
    .select('device_id')
    .where('serial_number', '=', value('serialNumber'))
    // Ids are in the order of time: the device that came last.
    .orderBy('device_id', 'desc')
    .limit(1),
)

const selectDevice = prepareQuery((db, value: Value<{ id: string }>) =>
  db
    .selectFrom('devices')
    .select(['id', 'model', 'manufacturer_warranty_ends_on'])
    .where('id', '=', value('id')),
)

const selectSerials = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db
    .selectFrom('device_serials')
    .select(['serial_number', 'since'])
    .where('device_id', '=', value('deviceId'))
    .orderBy('position', 'desc'),
)

const addDevice = prepareQuery((db, value: Value<NewDevice>) =>
  db.insertInto('devices').values({
    id: value('id'),
    model: value('model'),
    manufacturer_warranty_ends_on: value('manufacturerWarrantyEndsOn'),
    created_at: value('now'),
  }),
)

const addFirstSerial = prepareQuery((db, value: Value<NewDevice>) =>
  db.insertInto('device_serials').values({
    device_id: value('id'),
    position: 1,
    model: value('model'),
    serial_number: value('serialNumber'),
    since: value('since'),
  }),
)

const addNextSerial = prepareQuery((db, value: Value<NextSerial>) =>
  db.insertInto('device_serials').values({
    device_id: value('deviceId'),
    position: value('position'),
    model: value('model'),
    serial_number: value('serialNumber'),
    since: value('since'),
  }),
)

const changeSerial = prepareQuery(
  (db, value: Value<{ deviceId: string; position: number; serialNumber: string }>) =>
    db
      .updateTable('device_serials')
      .set({ serial_number: value('serialNumber') })
      .where('device_id', '=', value('deviceId'))
      .where('position', '=', value('position')),
)

const changeWarranty = prepareQuery((db, value: Value<{ id: string; endsOn: string }>) =>
  db
    .updateTable('devices')
    .set({ manufacturer_warranty_ends_on: value('endsOn') })
    .where('id', '=', value('id')),
)

const selectVisit = prepareQuery((db, value: Value<{ id: string }>) =>
  db.selectFrom('tickets').select('id').where('device_id', '=', value('id')).limit(1),
)
const selectPlan = prepareQuery((db, value: Value<{ id: string }>) =>
  db.selectFrom('plan_steps').select('id').where('device_id', '=', value('id')).limit(1),
)
const removeCoverage = prepareQuery((db, value: Value<{ id: string }>) =>
  db.deleteFrom('coverages').where('device_id', '=', value('id')),
)
const removeSerials = prepareQuery((db, value: Value<{ id: string }>) =>
  db.deleteFrom('device_serials').where('device_id', '=', value('id')),
)
const removeDevice = prepareQuery((db, value: Value<{ id: string }>) =>
  db.deleteFrom('devices').where('id', '=', value('id')),
)

/** The device that has, or had, this serial number; an empty model stands for any. */
export async function findDeviceId(
  db: Database,
  model: string,
  serialNumber: string,
): Promise<string | undefined> {
  const found =
    model === ''
      ? await selectDeviceIdOfAnyModel(db, { serialNumber })
      : await selectDeviceId(db, { model, serialNumber })
  return firstRow(found)?.device_id
}

export async function readDevice(db: Database, id: string): Promise<Device> {
  const device = await findDevice(db, id)
  if (!device) throw new Error(`no device ${id}`)
  return device
}

export async function findDevice(db: Database, id: string): Promise<Device | undefined> {
  const row = firstRow(await selectDevice(db, { id }))
  return (
    row && {
      id: row.id,
      model: row.model,
      manufacturerWarrantyEndsOn: row.manufacturer_warranty_ends_on,
      serials: await readSerials(db, id),
    }
  )
}

/** The chain of serial numbers, newest first. */
export async function readSerials(db: Database, deviceId: string): Promise<Device['serials']> {
  const { rows } = await selectSerials(db, { deviceId })
  return rows.map((row) => ({ serialNumber: row.serial_number, since: row.since }))
}

export async function insertDevice(db: Database, device: NewDevice): Promise<void> {
  assertChanged(await addDevice(db, device))
  assertChanged(await addFirstSerial(db, device))
}

/** The unit was replaced: the device goes on under another serial number. */
export async function appendSerial(
  db: Database,
  device: Device,
  serialNumber: string,
  since: string,
): Promise<void> {
  const position = device.serials.length + 1
  const { id: deviceId, model } = device
  assertChanged(await addNextSerial(db, { deviceId, position, model, serialNumber, since }))
}

/** The newest serial number was misread. */
export async function correctNewestSerial(
  db: Database,
  device: Device,
  serialNumber: string,
): Promise<void> {
  const position = device.serials.length
  assertChanged(await changeSerial(db, { deviceId: device.id, position, serialNumber }))
}

export async function updateWarranty(db: Database, id: string, endsOn: string): Promise<void> {
  assertChanged(await changeWarranty(db, { id, endsOn }))
}

/**
 * Takes out a device that no ticket knows, with its plan: it was a slip of the keyboard. One with a
 * registered plan stays: somebody meant it.
 */
export async function removeDeviceWithoutVisits(db: Database, id: string): Promise<void> {
  if (firstRow(await selectVisit(db, { id }))) return
  if (firstRow(await selectPlan(db, { id }))) return
  await removeCoverage(db, { id })
  await removeSerials(db, { id })
  assertChanged(await removeDevice(db, { id }))
}
