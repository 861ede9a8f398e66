import type { Db, Tx } from '@/db/client'
import { boss } from './boss'
import { execute } from './execute'
import type { JobName, Jobs } from './queues'

/** Sends a job in the caller's transaction: it exists when that commits, and only then. */
export const send = <Name extends JobName>(tx: Tx | Db, name: Name, job: Jobs[Name]) =>
  sendLater(tx, { name, job, seconds: 0 })

type Later<Name extends JobName> = { name: Name; job: Jobs[Name]; seconds: number }

/** The same, to be done after so many seconds. */
export async function sendLater<Name extends JobName>(tx: Tx | Db, { name, job, seconds }: Later<Name>) {
  await boss().send(name, job, {
    db: { executeSql: (text, values) => execute(tx, text, values) },
    // as a moment: each place of a parameter is one of its own here, and seconds would be read as a time
    ...(seconds > 0 && { startAfter: new Date(Date.now() + seconds * 1000) }),
    retryLimit: 12,
    retryDelay: 5,
    retryBackoff: true,
  })
}
