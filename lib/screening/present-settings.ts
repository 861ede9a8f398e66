import type { ScreeningSettings } from '@/lib/contract/screening'
import type { Settings } from './read-settings'

/** What the newsroom is told: whether there is a secret, never which. */
export const presentSettings = ({ rules, whenFailed, secrets, version }: Settings): ScreeningSettings => ({
  rules,
  whenFailed,
  secrets: {
    external: secrets.external !== undefined,
    akismet: secrets.akismet !== undefined,
    classifier: secrets.classifier !== undefined,
  },
  version,
})
