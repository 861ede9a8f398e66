/** One of its name in a process: server.ts and Next's pages are bundled apart and must share pools, cache and streams. */
export function perProcess<Thing>(name: string, make: () => Thing): Thing {
  const key = Symbol.for(`pikir.${name}`)
  const shared = globalThis as { [key: symbol]: unknown }
  if (!(key in shared)) shared[key] = make()
  return shared[key] as Thing
}
