import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

type Start = () => undefined | (() => void)

/** For what begins with a component and ends with it, whatever it is given meanwhile. */
export function useOnce(start: Start) {
  const first = useRef(start)
  useEffect(() => first.current(), [])
}

/** The same before anything is painted. */
export function useAtFirst(start: Start) {
  const first = useRef(start)
  useLayoutEffect(() => first.current(), [])
}
