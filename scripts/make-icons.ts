// npm run icons: draws the PNG sizes of resources/icons from icon.svg. The results are kept in
// git, so that packaging needs no drawing library.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { projectFolder, runMain, say } from './set-up/step.mjs'

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024]
const folder = path.join(projectFolder, 'resources', 'icons')

await runMain(async () => {
  const drawing = await loadImage(path.join(folder, 'icon.svg'))
  for (const size of sizes) {
    const canvas = createCanvas(size, size)
    canvas.getContext('2d').drawImage(drawing, 0, 0, size, size)
    await writeFile(
      path.join(folder, `${String(size)}x${String(size)}.png`),
      await canvas.encode('png'),
    )
  }
  say(`Icons: ${sizes.join(', ')} pixels drawn from icon.svg.`)
  return 0
})
