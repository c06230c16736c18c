// npm run package: the unpacked app for this platform, as it is shipped; with --test the build
// for Playwright.
import { prepareApp } from './set-up/prepare.ts'
import { packagedExecutable } from './set-up/package-app.ts'
import { runMain, say } from './set-up/step.mjs'

await runMain(async () => {
  const variant = process.argv.includes('--test') ? 'test' : 'shipped'
  await prepareApp({ variants: [variant], needsVirtualDisplay: false })
  say(`Packaged: ${packagedExecutable(variant)}`)
  return 0
})
