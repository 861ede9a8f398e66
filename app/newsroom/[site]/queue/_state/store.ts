export type Store<State, Event> = {
  now: () => State
  dispatch: (event: Event) => void
  subscribe: (listener: () => void) => () => void
}

/** State that is up to date between two key presses too, before React has rendered the first. */
export function newStore<State, Event>(
  first: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = first
  const listeners = new Set<() => void>()
  return {
    now: () => state,
    dispatch: (event) => {
      state = reduce(state, event)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
