import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fetchPackage, unpackPackage } from './fetch-package.ts'
import { runUnlessDone } from './fingerprint.ts'
import { StepFailure, cacheFolder, projectFolder, runQuietly, say } from './step.mjs'

// better-sqlite3 brings binaries for Node-API 10. The stand-in Electron offers version 9, where
// the same functions are still called experimental: a copy compiled so runs in it.
const headers = {
  package: 'node-api-headers@1.9.0',
  integrity:
    'sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
}
const definitions = [
  'NDEBUG',
  'NAPI_EXPERIMENTAL',
  // What the headers call NAPI_VERSION_EXPERIMENTAL.
  'NAPI_VERSION=2147483647',
  'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  'NODE_API_EXPERIMENTAL_BASIC_ENV_OPT_OUT',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
]

const modules = path.join(projectFolder, 'node_modules')
const sqlitePackage = path.join(modules, 'better-sqlite3')
const folder = path.join(cacheFolder, 'stand-in-sqlite')

/** The compiled copy, to be packaged where better-sqlite3 looks before its own binaries. */
export const standInSqlite = path.join(folder, 'better_sqlite3.node')

async function compile(name: string, compiler: string, flags: readonly string[]): Promise<void> {
  const { exitCode, logFile } = await runQuietly(name, compiler, flags)
  if (exitCode === 0) return
  throw new StepFailure(
    exitCode === 127
      ? `The compiler ${compiler} was not found: install g++, then start again.`
      : `SQLite for the stand-in Electron could not be compiled: read ${logFile}, then start again.`,
  )
}

async function sqliteDefinitions(): Promise<readonly string[]> {
  const text = await readFile(path.join(sqlitePackage, 'deps', 'defines.gypi'), 'utf8')
  return [...text.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map((match) => `-D${match[1] ?? ''}`)
}

// In the experimental version an object's destructor runs within garbage collection, where letting go
// of its references ends the process (node-addon-api does so for classes without a finalizer of
// their own). In the copy every destructor is put off until the collection is done.
const destructor = {
  now: `if constexpr (details::HasExtendedFinalizer<T>::value) {
#ifdef NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER`,
  later: `if constexpr (true) {
#if 1`,
  // Later headers leave this function out; the stand-in has it.
  declaration: `extern "C" __attribute__((visibility("default"))) napi_status NAPI_CDECL
node_api_post_finalizer(napi_env env, napi_finalize finalize, void* data, void* hint);
`,
}

async function putOffDestructors(target: string): Promise<string> {
  const include = path.join(target, 'napi')
  await mkdir(include)
  for (const name of ['napi.h', 'napi-inl.h', 'napi-inl.deprecated.h']) {
    const text = await readFile(path.join(modules, 'node-addon-api', name), 'utf8')
    const isChanged = name === 'napi-inl.h'
    if (isChanged && text.split(destructor.now).length !== 2) {
      throw new StepFailure(
        'node-addon-api has changed: adapt scripts/set-up/stand-in-sqlite.ts to its finalizers.',
      )
    }
    const changed = destructor.declaration + text.replace(destructor.now, destructor.later)
    await writeFile(path.join(include, name), isChanged ? changed : text)
  }
  return include
}

async function compileBoth(target: string): Promise<void> {
  const archive = await fetchPackage(headers.package, headers.integrity, target)
  await unpackPackage(archive, target)
  const sqliteSource = path.join(sqlitePackage, 'deps', 'sqlite3')
  const common = ['-c', '-O2', '-fPIC', '-DNDEBUG']
  const addonObject = path.join(target, 'addon.o')
  const include = await putOffDestructors(target)
  const sqliteObject = path.join(target, 'sqlite.o')
  await Promise.all([
    compile('compile-sqlite', 'gcc', [
      ...common,
      ...(await sqliteDefinitions()),
      path.join(sqliteSource, 'sqlite3.c'),
      '-o',
      sqliteObject,
    ]),
    compile('compile-sqlite-addon', 'g++', [
      ...common,
      '-std=c++20',
      '-fno-exceptions',
      '-fvisibility=hidden',
      '-fvisibility-inlines-hidden',
      ...definitions.map((definition) => `-D${definition}`),
      `-I${sqliteSource}`,
      `-I${include}`,
      `-I${path.join(target, 'package', 'include')}`,
      path.join(sqlitePackage, 'src', 'better_sqlite3.cpp'),
      '-o',
      addonObject,
    ]),
  ])
  await compile('link-sqlite', 'g++', [
    '-shared',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    addonObject,
    sqliteObject,
    '-ldl',
    '-lpthread',
    '-lm',
    '-o',
    path.join(target, 'better_sqlite3.node'),
  ])
}

async function compileCopy(prepareCompiler: () => Promise<void>): Promise<void> {
  await prepareCompiler()
  say('SQLite: compiling a copy for the stand-in Electron (half a minute, once) ...')
  await mkdir(folder, { recursive: true })
  const partial = await mkdtemp(path.join(cacheFolder, 'partial-sqlite-'))
  try {
    await compileBoth(partial)
    await rename(path.join(partial, 'better_sqlite3.node'), standInSqlite)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

export async function prepareStandInSqlite(prepareCompiler: () => Promise<void>): Promise<void> {
  await runUnlessDone({
    name: 'stand-in-sqlite',
    inputs: ['binding.gyp', 'package.json', 'src', 'deps'].map((name) =>
      path.join(sqlitePackage, name),
    ),
    salt: `${headers.integrity} ${definitions.join(' ')} ${JSON.stringify(destructor)}`,
    outputs: [standInSqlite],
    run: () => compileCopy(prepareCompiler),
  })
}
