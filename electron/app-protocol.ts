import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { contentTypeOf, findPageFile } from './page-files.ts'

export const appOrigin = 'app://carebench'

/**
 * Nothing from outside, nothing inline but styles: Mantine sets its variables in style elements.
 * No `eval`: schemas run without it.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/**
 * Serves the built pages, and only them, as `app://carebench/...`. Resolves when the first answer, the
 * page itself, has been handed over.
 */
export function serveApp(pageFolder: string): Promise<void> {
  return new Promise((resolve) => {
    protocol.handle('app', async (request) => {
      const response = await answer(pageFolder, request)
      setImmediate(resolve)
      return response
    })
  })
}

async function answer(pageFolder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? findPageFile(pageFolder, request.url) : undefined
  if (file === undefined) return notFound()
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: headersOf(file) })
  } catch {
    return notFound()
  }
}

function headersOf(file: string): Record<string, string> {
  return {
    'Content-Type': contentTypeOf(file),
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'X-Content-Type-Options': 'nosniff' } })
}
