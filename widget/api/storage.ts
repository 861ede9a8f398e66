// a browser may refuse storage to embedded pages: then things are remembered until a reload
const memory = new Map<string, string>()

/** Its name among everything that is stored. */
export const keyOf = (name: string) => `pikir.${name}`

/** What this iframe remembers; browsers keep it apart for each publisher. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name)) ?? memory.get(name) ?? null
  } catch {
    return memory.get(name) ?? null
  }
}

export function remember(name: string, value: string) {
  memory.set(name, value)
  try {
    localStorage.setItem(keyOf(name), value)
  } catch {}
}

export function forget(name: string) {
  memory.delete(name)
  try {
    localStorage.removeItem(keyOf(name))
  } catch {}
}

/** Everything whose name begins so. */
export function forgetAll(prefix: string) {
  for (const name of memory.keys()) if (name.startsWith(prefix)) memory.delete(name)
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(keyOf(prefix)))
    for (const name of names) localStorage.removeItem(name)
  } catch {}
}
