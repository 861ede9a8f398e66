import type { Context } from 'hono'
import { setSum, spendProof } from '@/lib/accounts/guard/proof'
import { isInWave } from '@/lib/accounts/guard/wave'
import { proofHeader } from '@/lib/contract/words'
import { Problem } from '@/lib/problem'
import { networkOfCaller } from './caller'
import type { Api } from './context'
import { consume, giveBack, isNear, type Limit } from './limits'

/**
 * By network, for what can be guessed or costs money. Where the limit is near, and in a wave for everybody, the browser
 * has to solve a sum: `proof-needed` until it has, which uses up nothing. Throws `too-many-requests`.
 */
export async function limitGuesses(c: Context<Api>, limit: Extract<Limit, `${string}-by-address`>) {
  const network = networkOfCaller(c)
  const used = await consume(limit, network)
  if (!isNear(limit, used) && !(await isInWave())) return
  const purpose = { what: limit, network }
  const given = c.req.header(proofHeader)
  if (given !== undefined && (await spendProof(given, purpose))) return
  await giveBack(limit, network)
  throw new Problem('proof-needed', { challenge: await setSum(purpose) })
}
