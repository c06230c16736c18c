import {
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput, ChangeTopic } from '../../shared/ipc/contract.ts'
import { callOrThrow, onChange, RefusedCall, reportFault } from '../api.ts'

/** Calls whose answers depend on a topic, by the first part of their name. */
const dependents: Readonly<Record<ChangeTopic, readonly string[]>> = {
  tickets: ['tickets', 'intake', 'decision', 'shipping', 'plans', 'replacement', 'cards', 'app'],
  settings: ['settings', 'decision', 'shipping'],
  drafts: [],
  catalogue: ['catalogue', 'redeciding', 'decision', 'cards', 'app'],
  redeciding: ['redeciding'],
}

/** Data come from the process next door: no network to wait for, nothing to retry. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  onChange((topic) => {
    void client.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && dependents[topic].includes(name.split('.')[0] ?? ''),
    })
  })
  return client
}

export interface UseCallOptions {
  /** `false` waits, for instance until enough was typed. */
  readonly enabled?: boolean
  /** Shows the last answer while the next one comes, so that nothing blinks. */
  readonly keepPrevious?: boolean
}

/** What a call answers, read again whenever main tells of a change it depends on. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: UseCallOptions = {},
): UseQueryResult<CallOutput<Name>> {
  return useQuery<CallOutput<Name>>({
    queryKey: callKey(name, input),
    queryFn: () => callOrThrow(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPrevious } : {}),
  })
}

export function callKey<Name extends CallName>(name: Name, input: CallInput<Name>) {
  return [name, input] as const
}

/** A call that changes something. A refusal arrives as `RefusedCall`; anything else is logged. */
export function useCallMutation<Name extends CallName>(
  name: Name,
): UseMutationResult<CallOutput<Name>, Error, CallInput<Name>> {
  return useMutation<CallOutput<Name>, Error, CallInput<Name>>({
    mutationFn: (input) => callOrThrow(name, input),
    onError: (error) => {
      if (!(error instanceof RefusedCall)) reportFault(error)
    },
  })
}

function keepPrevious<Value>(previous: Value | undefined): Value | undefined {
  return previous
}
