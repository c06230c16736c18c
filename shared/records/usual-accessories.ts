/**
 * What usually comes to the counter with a device, offered to be ticked off; anything else can be
 * written beside it. A convenience, not a packing list of the maker.
 */
const usualByFamily: Readonly<Record<string, readonly string[]>> = {
  drone: ['Battery', 'Remote controller', 'Propellers', 'Charger', 'Memory card', 'Original box'],
}

const usualByModel: Readonly<Record<string, readonly string[]>> = {
  'osmo-pocket-3': ['Protective cover', 'USB-C cable', 'Handle', 'Memory card', 'Original box'],
  'osmo-360': ['Battery', 'Protective pouch', 'USB-C cable', 'Memory card', 'Original box'],
}

const usual = ['Battery', 'USB-C cable', 'Memory card', 'Original box'] as const

/** Names of accessories for a catalogue model of this product family. */
export function usualAccessories(model: string, family: string): string[] {
  return [...(usualByModel[model] ?? usualByFamily[family] ?? usual)]
}
