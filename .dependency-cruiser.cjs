// The arrows of docs/architecture.md. An import that breaks one breaks the build.

const pureLibraries = ['zod', 'temporal-polyfill', 'bwip-js', 'i18next']

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      // Vite resolves what a query or a style sheet names.
      to: { couldNotResolve: true, pathNot: '\\?|\\.css$|^electron$' },
    },
    {
      name: 'shared-imports-only-itself',
      comment: 'shared/ is neither side: no Node, no DOM, and of npm only pure libraries.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', `^node_modules/(${pureLibraries.join('|')})/`] },
    },
    {
      name: 'renderer-imports-only-shared',
      comment: 'The pages reach the machine only through the calls of shared/ipc/contract.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|scripts|test)/|^node_modules/(electron|better-sqlite3|kysely)/' },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-imports-only-shared',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|scripts|test)/|^node_modules/(react|react-dom|@mantine)/' },
    },
    {
      name: 'calls-go-through-services',
      comment: 'ipc -> services -> (rules, repositories, printing). Types may be named anywhere.',
      severity: 'error',
      from: { path: '^electron/ipc/' },
      to: { path: '^electron/(database|printing)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-do-not-know-the-door',
      severity: 'error',
      from: { path: '^electron/(services|database|printing)/' },
      to: { path: '^electron/(ipc/|main\\.ts|window\\.ts|preload\\.ts)' },
    },
    {
      name: 'repositories-do-not-know-services',
      severity: 'error',
      from: { path: '^electron/database/' },
      to: { path: '^electron/(services|printing)/' },
    },
    {
      name: 'printing-does-not-know-the-database',
      severity: 'error',
      from: { path: '^electron/printing/' },
      to: { path: '^electron/(services|database)/' },
    },
    {
      name: 'one-way-to-the-database',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/database/' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'nothing-ships-a-test',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
