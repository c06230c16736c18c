import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

/** Chromium's DevTools protocol, as much of it as measuring needs: no driver between us and the page. */
export interface DevTools {
  readonly send: (method: string, parameters?: object) => Promise<unknown>
  readonly close: () => void
}

const targetsSchema = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }))
const versionSchema = z.object({ webSocketDebuggerUrl: z.string() })
const answerSchema = z.object({
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const evaluationSchema = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z
    .object({
      text: z.string(),
      exception: z.object({ description: z.string().optional() }).optional(),
    })
    .optional(),
})

export async function connectToBrowser(port: number): Promise<DevTools> {
  const { webSocketDebuggerUrl } = versionSchema.parse(await readJson(port, '/json/version'))
  return connect(webSocketDebuggerUrl)
}

export async function connectToPage(port: number): Promise<DevTools> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const targets = targetsSchema.parse(await readJson(port, '/json/list'))
    const page = targets.find(({ type }) => type === 'page')
    if (page !== undefined) return connect(page.webSocketDebuggerUrl)
    await wait(100)
  }
  throw new Error('the app opened no window within 10 seconds')
}

/** Runs an expression in the page, waits for its promise, and checks what it answers. */
export async function evaluate<Value>(
  page: DevTools,
  expression: string,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const answer = await page.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  const { result, exceptionDetails } = evaluationSchema.parse(answer)
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }
  return schema.parse(result.value)
}

async function readJson(port: number, path: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${String(port)}${path}`)
  return response.json()
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

async function connect(url: string): Promise<DevTools> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = answerSchema.parse(JSON.parse(String(data)))
    if (id === undefined) return
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error.message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the window has closed'))
    waiting.clear()
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)))
  })
  return {
    send: (method, parameters = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        socket.send(JSON.stringify({ id: lastId, method, params: parameters }))
      }),
    close: () => socket.close(),
  }
}
