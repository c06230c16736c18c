import './zod-without-eval.ts'

// Loaded after the line above has run: schemas decide about `eval` when they are made, and the
// window's CSP has none.
const { start } = await import('./app.tsx')
await start()
