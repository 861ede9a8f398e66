import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { macros } from '@/db/schema/macros'

/** What the demo's moderators do with one key. */
export const insertMacros = (tx: Tx, siteId: string) =>
  tx.insert(macros).values([
    {
      ...{ siteId, id: v7(), position: 1, name: 'Рекламная рассылка', verb: 'hide', reason: 'spam' },
      ...{ sanction: 'premoderate', minutes: 43_200, hidings: 'day' },
    },
    {
      ...{ siteId, id: v7(), position: 2, name: 'Перепалка', verb: 'hide', reason: 'abuse', branch: true },
      note: 'Скрыли вместе с ответами',
    },
    { siteId, id: v7(), position: 3, name: 'Пишет по делу', verb: 'approve', trust: true },
  ])
