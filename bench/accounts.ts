import { measureAlike } from './accounts/alike'
import { measureCheck } from './accounts/check'
import { measureCrowd } from './accounts/crowd'
import { seedPasswords } from './accounts/passwords'
import { say } from './machine/say'
import { openStage, serve } from './machine/stage'
import { seedSite } from './seed/site'
import { seedThread, settle } from './seed/thread'

/** What a session costs, and what guessers can learn or disturb. */
export async function accounts() {
  const stage = await openStage()
  say('seeds 2,000 readers with passwords')
  const site = await seedSite(stage.sql, { people: 2_000 })
  const thread = await seedThread(stage.sql, site, { key: 'article', count: 1_000 })
  await seedPasswords(stage.sql)
  await settle(stage.sql)
  await measureCheck(stage, site)
  // every guess comes from a network of its own
  process.env.TRUSTED_PROXIES = '1'
  const served = await serve(stage)
  try {
    await measureCrowd(served, { site, thread })
    await measureAlike(served, site)
  } finally {
    await served.stop()
    await stage.close()
  }
}
