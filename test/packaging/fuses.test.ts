import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { packagedExecutable, type PackageVariant } from '../../scripts/set-up/package-app.ts'

const off = FuseState.DISABLE
const on = FuseState.ENABLE

const shipped: readonly (readonly [keyof typeof FuseV1Options, FuseState])[] = [
  ['RunAsNode', off],
  ['EnableCookieEncryption', on],
  ['EnableNodeOptionsEnvironmentVariable', off],
  ['EnableNodeCliInspectArguments', off],
  ['EnableEmbeddedAsarIntegrityValidation', on],
  ['OnlyLoadAppFromAsar', on],
  ['LoadBrowserProcessSpecificV8Snapshot', off],
  ['GrantFileProtocolExtraPrivileges', off],
]

const variants: readonly PackageVariant[] = ['shipped', 'test']

describe.each(variants)('the %s build', (variant) => {
  test.each(shipped)('fuse %s', async (name, state) => {
    const wire = await getCurrentFuseWire(packagedExecutable(variant))
    const inspects = name === 'EnableNodeCliInspectArguments' && variant === 'test'
    expect(wire[FuseV1Options[name]]).toBe(inspects ? on : state)
  })
})

test('the two builds differ in nothing but the inspect fuse', async () => {
  const [first, second] = await Promise.all(
    variants.map((variant) => getCurrentFuseWire(packagedExecutable(variant))),
  )
  const differing = Object.keys(FuseV1Options).filter((name) => {
    const fuse = Number(name)
    return !Number.isNaN(fuse) && Reflect.get(first ?? {}, fuse) !== Reflect.get(second ?? {}, fuse)
  })
  expect(differing).toEqual([String(FuseV1Options.EnableNodeCliInspectArguments)])
})
