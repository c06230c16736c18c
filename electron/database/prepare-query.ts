import { sql, type CompiledQuery, type Kysely, type QueryResult, type RawBuilder } from 'kysely'
import type { Database, Schema } from './schema.ts'

/** A query of the builder, or a raw one. */
interface Compilable<Row> {
  readonly compile: (db: Kysely<Schema>) => CompiledQuery<Row>
}

/** Stands for the named input in a query that is built before there is one. */
export interface Value<Input> {
  <Name extends keyof Input & string>(name: Name): RawBuilder<Input[Name]>
}

/**
 * A query that is built and compiled once a dialect and then only filled in: building one costs
 * more than SQLite takes to answer it.
 */
export function prepareQuery<Input extends object, Row>(
  build: (db: Kysely<Schema>, value: Value<Input>) => Compilable<Row>,
): (db: Database, input: Input) => Promise<QueryResult<Row>> {
  const templates = new WeakMap<object, Template<Row>>()
  return (db, input) => {
    const dialect = db.getExecutor().adapter
    let template = templates.get(dialect)
    if (!template) {
      template = makeTemplate(build(db, placeholder).compile(db))
      templates.set(dialect, template)
    }
    return db.executeQuery({ ...template.query, parameters: template.fill(input) })
  }
}

/** The only row, or undefined. */
export function firstRow<Row>(result: QueryResult<Row>): Row | undefined {
  return result.rows[0]
}

/** Writes are counted: one that hit nothing, or too much, is a bug and rolls everything back. */
export function assertChanged(result: QueryResult<unknown>, expected = 1): void {
  const changed = Number(result.numAffectedRows ?? 0)
  if (changed !== expected) throw new Error(`${changed} rows changed instead of ${expected}`)
}

interface Template<Row> {
  readonly query: CompiledQuery<Row>
  readonly fill: (input: object) => unknown[]
}

class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

function placeholder<Type>(name: string): RawBuilder<Type> {
  return sql<Type>`${new Placeholder(name)}`
}

function makeTemplate<Row>(query: CompiledQuery<Row>): Template<Row> {
  return {
    query,
    fill: (input) =>
      query.parameters.map((parameter) =>
        parameter instanceof Placeholder ? readValue(input, parameter.name) : parameter,
      ),
  }
}

function readValue(input: object, name: string): unknown {
  const value: unknown = Reflect.get(input, name)
  if (value === undefined) throw new Error(`no value for ${name}`)
  return value
}
