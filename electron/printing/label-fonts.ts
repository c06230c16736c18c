import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FontFile } from '../../shared/labels/embedded-fonts.ts'

/** Reads the label fonts from a folder, each file once. */
export function readLabelFonts(folder: string): FontFile {
  const files = new Map<string, string>()
  return (script, weight) => {
    const name = `inter-${script}-${weight}.woff2`
    const known = files.get(name)
    if (known !== undefined) return known
    const file = readFileSync(join(folder, name)).toString('base64')
    files.set(name, file)
    return file
  }
}
