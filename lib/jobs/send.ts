import type { Db, Tx } from '@/db/client'
import { boss } from './boss'
import { execute } from './execute'
import type { JobName, Jobs } from './queues'

/** Sends a job in the caller's transaction: it exists when that commits, and only then. */
export async function send<Name extends JobName>(tx: Tx | Db, name: Name, job: Jobs[Name]) {
  await boss().send(name, job, {
    db: { executeSql: (text, values) => execute(tx, text, values) },
    retryLimit: 12,
    retryDelay: 5,
    retryBackoff: true,
  })
}
