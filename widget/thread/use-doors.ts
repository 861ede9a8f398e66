import { useRef } from 'preact/hooks'
import { useAtFirst } from '../use-once'

/** What the world outside the components may ask for. */
export type Doors = { redeem: (code: string) => Promise<void>; refresh: () => Promise<unknown> }

/** Hands the doors out once; through them always goes what is shown by then. */
export function useDoors(doors: Doors, opened: ((doors: Doors) => void) | undefined) {
  const latest = useRef(doors)
  latest.current = doors
  useAtFirst(() => {
    opened?.({ redeem: (code) => latest.current.redeem(code), refresh: () => latest.current.refresh() })
  })
}
