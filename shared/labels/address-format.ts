import type { LabelAddress } from './shipment-label-data.ts'

/**
 * The line or lines with town and postal code, as each country's post wants them. `|` starts a new
 * line; a part that is not given disappears with the sign before it.
 */
const townFormats: Readonly<Record<string, string>> = {
  AU: '{city} {region} {postalCode}',
  BR: '{city} - {region}|{postalCode}',
  CA: '{city} {region} {postalCode}',
  CN: '{city}, {region}, {postalCode}',
  GB: '{city}|{postalCode}',
  GG: '{city}|{postalCode}',
  GI: '{city}|{postalCode}',
  HK: '{city}|{region}',
  IE: '{city}|{region}|{postalCode}',
  IL: '{city} {postalCode}',
  IM: '{city}|{postalCode}',
  IN: '{city} {postalCode}|{region}',
  JE: '{city}|{postalCode}',
  JP: '{city}, {region}|{postalCode}',
  KR: '{city}, {region} {postalCode}',
  LV: '{city}, {postalCode}',
  MT: '{city} {postalCode}',
  NZ: '{city} {postalCode}',
  SG: '{city} {postalCode}',
  TW: '{city}, {region} {postalCode}',
  UA: '{city}|{region}|{postalCode}',
  US: '{city}, {region} {postalCode}',
  ZA: '{city}|{postalCode}',
}

/** Poland, Germany, Lithuania and most of Europe. */
const usualTownFormat = '{postalCode} {city}'

/** Postal codes that are written with the country's letters even when people leave them out. */
const postalPrefixes: Readonly<Record<string, string>> = { LT: 'LT-', LV: 'LV-' }

/** `02-315 Warszawa`, or `LONDON` and `SW1A 1AA` on two lines: by the country of the address. */
export function townLines(address: LabelAddress): readonly string[] {
  const format = townFormats[address.country] ?? usualTownFormat
  // A region that the format does not know is still part of the address: it gets its own line.
  const complete = format.includes('{region}') ? format : `${format}|{region}`
  const parts = { ...address, postalCode: fullPostalCode(address), region: address.region ?? '' }
  return complete
    .split('|')
    .map((line) => fillLine(line, parts))
    .filter((line) => line !== '')
}

interface TownParts {
  readonly city: string
  readonly postalCode: string
  readonly region: string
}

function fillLine(format: string, parts: TownParts): string {
  let line = ''
  for (const [, joint = '', part = ''] of format.matchAll(/([^{}]*)\{(\w+)\}/g)) {
    const text = partNamed(part, parts).trim()
    if (text !== '') line += line === '' ? text : joint + text
  }
  return line
}

function partNamed(name: string, parts: TownParts): string {
  if (name === 'city') return parts.city
  return name === 'region' ? parts.region : parts.postalCode
}

function fullPostalCode({ country, postalCode }: LabelAddress): string {
  const prefix = postalPrefixes[country]
  const code = postalCode.trim()
  return prefix !== undefined && /^\d+$/.test(code) ? prefix + code : code
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** `PL` → `POLAND`: in English capitals, as the Universal Postal Union asks for mail abroad. */
export function countryLine(country: string): string {
  return (countryNames.of(country) ?? country).toUpperCase()
}
