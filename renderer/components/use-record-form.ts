import { toNestErrors } from '@hookform/resolvers'
import { zodResolver } from '@hookform/resolvers/zod'
import {
  get,
  set,
  useForm,
  type DefaultValues,
  type FieldError,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import type { FieldRefusal } from '../../shared/ipc/result.ts'

/** What the schema cannot know, said of values that may still be incomplete. */
export type ExtraCheck<Input> = (values: Input) => readonly FieldRefusal[]

/**
 * A form over a record's schema: refuses a field when it is left, not while it is typed in (the
 * fields below take a complaint away as soon as it is worked on). `extraCheck` must be stable.
 */
export function useRecordForm<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
  extraCheck?: ExtraCheck<Input>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    resolver: withExtraCheck(zodResolver(schema), extraCheck),
    defaultValues,
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    shouldFocusError: true,
  })
}

function withExtraCheck<Input extends FieldValues, Output>(
  resolver: Resolver<Input, unknown, Output>,
  extraCheck: ExtraCheck<Input> | undefined,
): Resolver<Input, unknown, Output> {
  if (extraCheck === undefined) return resolver
  return async (values, context, options) => {
    const resolved = await resolver(values, context, options)
    const found = extraCheck(values).filter(
      ({ field }) => get(resolved.errors, field) === undefined,
    )
    if (found.length === 0) return resolved
    const flat: Record<string, FieldError> = {}
    for (const { field, code } of found) flat[field] = { type: 'extra', message: code }
    const nested = toNestErrors(flat, options)
    const errors = Object.assign(toNestErrors<Input>({}, options), resolved.errors)
    for (const { field } of found) set(errors, field, get(nested, field))
    return { values: {}, errors }
  }
}
