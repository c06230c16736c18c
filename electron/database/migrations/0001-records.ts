import { sql, type Kysely } from 'kysely'

/** The records of the bench: settings, drafts, customers, devices, plans, tickets and their work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}

const statements = [
  sql`
    CREATE TABLE settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      value TEXT NOT NULL CHECK (json_valid(value)),
      saved_at TEXT NOT NULL
    ) STRICT`,
  sql`
    CREATE TABLE session (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      route TEXT NOT NULL
    ) STRICT`,
  sql`
    CREATE TABLE drafts (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  sql`
    CREATE TABLE counters (
      name TEXT PRIMARY KEY,
      value INTEGER NOT NULL CHECK (value >= 0)
    ) STRICT, WITHOUT ROWID`,
  sql`INSERT INTO counters (name, value) VALUES ('ticket-number', 0)`,

  sql`
    CREATE TABLE customers (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      street TEXT NOT NULL,
      line2 TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL CHECK (length(country) = 2),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,

  sql`
    CREATE TABLE devices (
      id TEXT PRIMARY KEY,
      model TEXT NOT NULL,
      manufacturer_warranty_ends_on TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (id, model)
    ) STRICT`,
  // The model stands here too, so that one serial number of one model can belong to one device only.
  sql`
    CREATE TABLE device_serials (
      device_id TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 1),
      model TEXT NOT NULL,
      serial_number TEXT NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (device_id, position),
      UNIQUE (serial_number, model),
      FOREIGN KEY (device_id, model) REFERENCES devices (id, model) ON UPDATE CASCADE
    ) STRICT, WITHOUT ROWID`,
  sql`
    CREATE TABLE coverages (
      id TEXT PRIMARY KEY,
      device_id TEXT NOT NULL UNIQUE REFERENCES devices (id),
      code TEXT NOT NULL,
      region TEXT NOT NULL,
      plan TEXT NOT NULL CHECK (plan IN ('annual', 'two-year')),
      activated_on TEXT NOT NULL,
      extensions TEXT NOT NULL CHECK (json_valid(extensions)),
      uses TEXT NOT NULL CHECK (json_valid(uses))
    ) STRICT`,

  sql`
    CREATE TABLE tickets (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      number TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (
        state IN ('received', 'diagnosing', 'quoted', 'approved', 'declined', 'shipped')
      ),
      stage TEXT NOT NULL CHECK (stage IN ('intake', 'diagnosis', 'decision', 'shipping')),
      device_id TEXT NOT NULL REFERENCES devices (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      serial_number TEXT NOT NULL,
      what_happened TEXT NOT NULL,
      incident_on TEXT NOT NULL,
      accessories TEXT NOT NULL CHECK (json_valid(accessories)),
      condition TEXT NOT NULL,
      event_count INTEGER NOT NULL CHECK (event_count >= 0),
      event_hash TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
  // Narrow, so that a list far down skips index pages instead of whole tickets.
  sql`CREATE INDEX tickets_by_sequence ON tickets (sequence)`,
  sql`CREATE INDEX tickets_by_state ON tickets (state)`,
  sql`CREATE INDEX tickets_by_device ON tickets (device_id)`,
  sql`CREATE INDEX tickets_by_customer ON tickets (customer_id)`,
  sql`
    CREATE TRIGGER tickets_keep_number BEFORE UPDATE OF id, number ON tickets
    WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number
    BEGIN SELECT RAISE(ABORT, 'a ticket keeps its number'); END`,
  sql`
    CREATE TRIGGER tickets_stay BEFORE DELETE ON tickets
    BEGIN SELECT RAISE(ABORT, 'a ticket is never deleted'); END`,

  // How many tickets stand where, kept up to date, because counting a million rows takes too long.
  sql`
    CREATE TABLE ticket_counts (
      state TEXT PRIMARY KEY,
      total INTEGER NOT NULL CHECK (total >= 0)
    ) STRICT, WITHOUT ROWID`,
  sql`
    INSERT INTO ticket_counts (state, total) VALUES
      ('received', 0), ('diagnosing', 0), ('quoted', 0),
      ('approved', 0), ('declined', 0), ('shipped', 0)`,
  sql`
    CREATE TRIGGER ticket_counts_after_insert AFTER INSERT ON tickets
    BEGIN UPDATE ticket_counts SET total = total + 1 WHERE state = NEW.state; END`,
  sql`
    CREATE TRIGGER ticket_counts_after_update AFTER UPDATE OF state ON tickets
    WHEN NEW.state <> OLD.state
    BEGIN
      UPDATE ticket_counts SET total = total - 1 WHERE state = OLD.state;
      UPDATE ticket_counts SET total = total + 1 WHERE state = NEW.state;
    END`,

  sql`
    CREATE TABLE diagnoses (
      ticket_id TEXT PRIMARY KEY REFERENCES tickets (id),
      findings TEXT NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN ('', 'accident', 'defect')),
      exclusions TEXT NOT NULL CHECK (json_valid(exclusions)),
      battery TEXT NOT NULL CHECK (battery IN ('', 'intact', 'damaged')),
      repairable TEXT NOT NULL CHECK (repairable IN ('', 'yes', 'no')),
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      quote_lines TEXT NOT NULL CHECK (json_valid(quote_lines)),
      recorded_at TEXT NOT NULL
    ) STRICT`,
  sql`
    CREATE TABLE shipments (
      id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL UNIQUE REFERENCES tickets (id),
      recipient TEXT NOT NULL CHECK (json_valid(recipient)),
      weight_grams INTEGER NOT NULL CHECK (weight_grams > 0),
      length_millimetres INTEGER NOT NULL CHECK (length_millimetres > 0),
      width_millimetres INTEGER NOT NULL CHECK (width_millimetres > 0),
      height_millimetres INTEGER NOT NULL CHECK (height_millimetres > 0),
      service TEXT NOT NULL CHECK (service IN ('standard', 'express', 'priority')),
      plan_note INTEGER NOT NULL CHECK (plan_note IN (0, 1)),
      saved_at TEXT NOT NULL
    ) STRICT`,
]
