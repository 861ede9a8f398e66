import { useRef, useState } from 'preact/hooks'

type Does = Record<string, (...given: never[]) => unknown>

/** The same functions at every drawing, which always do what the latest ones do. */
export function useSteady<Given extends Does>(does: Given): Given {
  const latest = useRef(does)
  latest.current = does
  const [steady] = useState(() => {
    const names = Object.keys(does)
    return Object.fromEntries(
      names.map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
    )
  })
  return steady as Given
}
