declare const written: unique symbol

/**
 * A value as JSON. Texts pass the doors between processes and worlds at a fraction of the cost of
 * objects, which are copied property by property, twice.
 */
export type JsonText<Value> = string & { readonly [written]: Value }

/** The value that was written; what it is was judged where it was made. */
export const readJsonText: <Value>(text: JsonText<Value>) => Value = JSON.parse
