import { useMemo } from 'react'
import type { Settings } from '../../shared/records/settings.ts'
import { formatsOf, todayIn, type Formats } from '../locale.ts'
import { useCall } from './use-call.ts'

/** The centre's settings; they are read before the first screen shows. */
export function useSettings(): Settings {
  const { data } = useCall('settings.read', null)
  if (data === undefined) throw new Error('The window was drawn before the settings were read')
  return data
}

/** How days, instants and amounts are written here: `useFormats().money(fee)`. */
export function useFormats(): Formats {
  const { language, timeZone, centre } = useSettings()
  return formatsOf(language, timeZone, centre.address.country)
}

/** Today in the centre's zone, as `YYYY-MM-DD`. */
export function useToday(): string {
  return todayIn(useSettings().timeZone)
}

/** A catalogue id as people call it: `osmo-pocket-3` → `Osmo Pocket 3`. */
export function useModelName(): (model: string) => string {
  const { data } = useCall('models.list', null)
  return useMemo(() => {
    const names = new Map(data?.map((choice) => [choice.id, choice.name]))
    return (model: string) => names.get(model) ?? model
  }, [data])
}
