import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldRefusalOf } from '../../../shared/ipc/issue-code.ts'

const schema = z.object({
  name: z.string().min(1, 'required').max(3, 'too-long'),
  email: z.email('email-format'),
  list: z.array(z.object({ count: z.int().min(2).max(9) })).max(2),
  kind: z.enum(['a', 'b']),
})
const fits = { name: 'Ewa', email: 'a@b.pl', list: [], kind: 'a' }

it.each([
  [{ name: '' }, { field: 'name', code: 'required' }],
  [{ name: undefined }, { field: 'name', code: 'required' }],
  [{ name: 7 }, { field: 'name', code: 'invalid-value' }],
  [{ name: 'Agnieszka' }, { field: 'name', code: 'too-long', values: { maximum: 3 } }],
  [{ email: 'nobody' }, { field: 'email', code: 'email-format' }],
  [{ list: [{ count: 1 }] }, { field: 'list.0.count', code: 'too-small', values: { minimum: 2 } }],
  [{ list: [{ count: 10 }] }, { field: 'list.0.count', code: 'too-large', values: { maximum: 9 } }],
  [
    { list: Array.from({ length: 3 }, () => ({ count: 2 })) },
    { field: 'list', code: 'too-many', values: { maximum: 2 } },
  ],
  [{ kind: 'c' }, { field: 'kind', code: 'invalid-value' }],
])('%j is refused as %j', (changes, refused) => {
  const parsed = schema.safeParse({ ...fits, ...changes })
  expect(parsed.error?.issues.map(fieldRefusalOf)).toEqual([refused])
})
