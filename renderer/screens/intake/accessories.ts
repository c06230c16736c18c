/** The model's usual accessories first, then what was added by hand, each once. */
export function accessoryChoices(
  usual: readonly string[],
  received: readonly string[],
): readonly string[] {
  return [...new Set([...usual, ...received])]
}

/** Adds one, unless it is there already in whatever letters; nothing is no accessory. */
export function withAccessory(received: readonly string[], accessory: string): readonly string[] {
  const name = accessory.trim()
  const known = received.some((one) => one.toLowerCase() === name.toLowerCase())
  return name === '' || known ? received : [...received, name]
}

export function withoutAccessory(
  received: readonly string[],
  accessory: string,
): readonly string[] {
  return received.filter((one) => one !== accessory)
}
