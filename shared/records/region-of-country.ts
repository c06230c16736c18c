/** The European Union's member states: one region of the plans. */
const europeanUnion: ReadonlySet<string> = new Set([
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
])

/** The plan region in which a country lies; outside the Union each country stands for itself. */
export function regionOfCountry(country: string): string {
  return europeanUnion.has(country) ? 'EU' : country
}
