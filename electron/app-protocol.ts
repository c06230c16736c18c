import { protocol } from 'electron'
import { contentTypeOf, findPageFile } from './page-files.ts'

export const appOrigin = 'app://carebench'

// Chromium's own number for it.
const fileNotFound = -6

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
 * Serves the built pages, and only them, as `app://carebench/...`. Resolves when the page and what it
 * is drawn with have been handed over: from then on the page is busy with itself.
 *
 * Electron would have one use `protocol.handle`, but that takes each file through this process's one
 * thread and Node's fetch, which made a start a tenth slower. This way Chromium reads the file itself.
 */
export function serveApp(pageFolder: string): Promise<void> {
  return new Promise((resolve) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- measured: see above
    protocol.registerFileProtocol('app', (request, answer) => {
      const file = request.method === 'GET' ? findPageFile(pageFolder, request.url) : undefined
      answer(
        file === undefined ? { error: fileNotFound } : { path: file, headers: headersOf(file) },
      )
      // The style sheet is the last thing that the page asks for before it can begin.
      if (file?.endsWith('.css')) setImmediate(resolve)
    })
  })
}

function headersOf(file: string): Record<string, string> {
  return {
    'Content-Type': contentTypeOf(file),
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}
