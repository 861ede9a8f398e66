import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '@/lib/env'
import { SettingsError } from '@/lib/settings'

/** The demo that answers at PORT, else one that is started for as long as it is needed. */
export async function demoServer(): Promise<{ stop: () => Promise<void> }> {
  if (await isReady()) return { stop: async () => {} }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // as if by hand: with these settings the start would take it for production
    env: {
      ...process.env,
      PUBLIC_URL: '',
      DATABASE_URL: '',
      DATABASE_MIGRATION_URL: '',
      PIKIR_MODE: '',
      LOG_LEVEL: 'warn',
    },
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new SettingsError('the demo could not be started')
    await pause(200)
  }
  return { stop }
}

async function isReady() {
  try {
    return (await fetch(`${env.publicUrl}/readyz`)).ok
  } catch {
    return false
  }
}
