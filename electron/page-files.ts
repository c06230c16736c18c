import path from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The file of an address of ours inside the folder of pages, or undefined for any other. */
export function findPageFile(pageFolder: string, address: string): string | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== 'app:' || url.host !== 'carebench') return undefined
  const name = decode(url.pathname)
  // Backslashes and drive letters would leave the folder on Windows, a zero byte would cut the name.
  if (name === undefined || /[\\:\0]/.test(name)) return undefined
  const file = path.join(pageFolder, name === '/' ? 'index.html' : name)
  if (!file.startsWith(pageFolder + path.sep)) return undefined
  return Object.hasOwn(contentTypes, path.extname(file)) ? file : undefined
}

export function contentTypeOf(file: string): string {
  return contentTypes[path.extname(file)] ?? 'application/octet-stream'
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
