import { useEffect, useState } from 'react'

/** The present instant, moving on while the component is there: for what counts down. */
export function useNow(everyMilliseconds: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => clearInterval(clock)
  }, [everyMilliseconds])
  return now
}
