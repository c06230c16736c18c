import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const projectFolder = import.meta.dirname
const outputFolder = path.join(projectFolder, 'dist')
const nodeModules = [...builtinModules, /^node:/]

/** The pages: sandboxed, without Node. Nothing is inlined, so that the CSP needs no `data:`. */
const renderer: UserConfig = {
  root: path.join(projectFolder, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(outputFolder, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first-picture', tags: ['$initial'] }] } },
    },
  },
}

/** Few files, for reading many is what a slow start is made of: one opens the window, one works. */
const main: UserConfig = {
  root: projectFolder,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: path.join(projectFolder, 'electron/main.ts'),
    outDir: path.join(outputFolder, 'main'),
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', 'better-sqlite3', ...nodeModules],
      output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name].js' },
    },
  },
}

/** CommonJS in one file: a sandboxed preload can load nothing but `electron`. */
const preload: UserConfig = {
  root: projectFolder,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: path.join(projectFolder, 'electron/preload.ts'),
    outDir: path.join(outputFolder, 'main'),
    emptyOutDir: false,
    target: 'chrome130',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
}

const builds: Readonly<Record<string, UserConfig>> = { renderer, main, preload }

export default defineConfig(({ mode }) => {
  const build = builds[mode] ?? renderer
  return { ...build, envDir: false, define: { 'process.env.NODE_ENV': '"production"' } }
})
