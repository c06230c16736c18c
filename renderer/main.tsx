import './first-calls.ts'
import { start } from './app.tsx'

await start()
