import { buildIfChanged } from '@/scripts/build.mjs'
import { Refusal } from '@/scripts/steps.mjs'
import { say } from './machine/say'
import { show } from './results'

const benches: Record<string, () => Promise<unknown>> = {
  read: async () => (await import('./read')).read(),
  write: async () => (await import('./write')).write(),
  live: async () => (await import('./live')).live(),
  scale: async () => (await import('./scale')).scale(),
  queue: async () => (await import('./queue')).queue(),
  screening: async () => (await import('./screening')).screening(),
  accounts: async () => (await import('./accounts')).accounts(),
  widget: async () => (await import('./widget')).widget(),
}

/** Runs the named benches, all of them when none is named, one after another: they share the machine. */
export async function main(names: string[]) {
  const unknown = names.find((name) => name !== 'report' && !(name in benches))
  if (unknown) throw new Refusal(`no bench is called ${unknown}: ${Object.keys(benches).join(', ')}, report`)
  if (names.includes('report')) return (await import('./report')).report()

  await buildIfChanged()
  for (const name of names.length ? names : Object.keys(benches)) {
    say(`bench: ${name}`)
    await benches[name]?.()
    show(name)
  }
}
