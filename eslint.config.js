import javascript from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

const sourceOfSides = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}']

const rawIpcMain = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only electron/ipc/register-handlers.ts registers calls: it checks the sender.',
}
const rawIpcMainCalls = {
  object: 'ipcMain',
  message: 'Hand it to electron/ipc/register-handlers.ts, which checks the sender.',
}

// Rules get their clock, their ids and their chance as arguments, so that a test can fix them.
const impureGlobals = ['crypto', 'performance', 'setTimeout', 'setInterval', 'fetch', 'console']
const impureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", what: 'new Date()' },
  { selector: "CallExpression[callee.name='Date']", what: 'Date()' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", what: 'Date.now' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", what: 'Math.random' },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    what: 'Temporal.Now',
  },
]

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.cache/', 'node_modules/']),
  javascript.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      eqeqeq: 'error',
      // The compiler knows every name, in the checked .mjs files too.
      'no-undef': 'off',
    },
  },
  {
    files: ['eslint.config.js', '.dependency-cruiser.cjs'],
    languageOptions: { globals: { module: 'writable' } },
  },
  {
    // An assertion silences the compiler where the architecture relies on it most.
    files: ['shared/**/*.ts', 'electron/ipc/**/*.ts', 'electron/services/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: sourceOfSides,
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['electron/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['electron/**/*.ts'],
    // main.ts hands it over, and may do nothing else with it.
    ignores: ['electron/main.ts', 'electron/ipc/register-handlers.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [rawIpcMain] }] },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/register-handlers.ts'],
    rules: { 'no-restricted-properties': ['error', rawIpcMainCalls] },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({
          name,
          message: 'shared/ is pure: take it as an argument.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        ...impureSyntax.map(({ selector, what }) => ({
          selector,
          message: `shared/ is pure: take the value of ${what} as an argument.`,
        })),
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'uuid', message: 'shared/ is pure: take ids as arguments.' }] },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Says only that React Compiler, which is not used here, would pass over a component.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
)
