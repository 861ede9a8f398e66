import { median } from '../machine/figures'
import { say } from '../machine/say'
import type { Served } from '../machine/stage'
import { record } from '../results'
import type { Seeded } from '../seed/site'
import { timedPost } from './ask'

const tries = 500

type Way = { path: string; expected: number; rest: object }

/** How far apart the answers to an address with an account and to one without are: A B, B A, A B …, none of them twice. */
export async function measureAlike({ url }: Served, { people }: Seeded) {
  const known = people.slice(1_000, 1_000 + tries).map(({ id }) => `${id}@people.example`)
  const byPassword = { path: '/sign-in/password', expected: 422, rest: { password: 'мұндай сөз жоқ' } }
  const byCode = { path: '/sign-in/codes', expected: 200, rest: {} }
  for (const [what, way] of [
    ['alike password', byPassword],
    ['alike code', byCode],
  ] as const) {
    say(`${tries} known and ${tries} unknown addresses: ${way.path}`)
    const [ours, nobodys]: [number[], number[]] = [[], []]
    for (const [turn, email] of known.entries()) {
      const askOurs = async () => ours.push(await timed(url, way, email))
      const askNobodys = async () =>
        nobodys.push(await timed(url, way, `${crypto.randomUUID()}@people.example`))
      for (const ask of turn % 2 ? [askOurs, askNobodys] : [askNobodys, askOurs]) await ask()
    }
    // what disturbs the machine disturbs both of a pair
    const apart = ours.map((ms, turn) => ms - (nobodys[turn] ?? 0))
    record(what, { value: Math.abs(median(apart)), floor: median(nobodys) })
  }
}

async function timed(url: string, { path, expected, rest }: Way, email: string) {
  const { status, ms } = await timedPost(`${url}/api/v1${path}`, { email, ...rest })
  if (status !== expected) throw new Error(`${path} answers ${status}`)
  return ms
}
