import { Agent, get } from 'node:http'
import type postgres from 'postgres'

const readers = 1_000

/** All ask at the same instant for what nobody has asked for before; counts what the database is asked for it. */
export async function countCold(sql: postgres.Sql, address: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  // their connections are open already: the instant is that of the requests
  await Promise.all(Array.from({ length: readers }, () => ask(new URL('/healthz', address).href, agent)))
  await sql`select pg_stat_statements_reset()`
  const answers = await Promise.all(Array.from({ length: readers }, () => ask(address, agent)))
  agent.destroy()
  if (new Set(answers).size !== 1) throw new Error('they were not answered alike')
  const [counted] = await sql<[{ pages: number; statements: number }]>`
    select coalesce(max(calls) filter (where query ~* 'from comments'), 0)::int as pages,
      coalesce(sum(calls) filter (where query ~* 'from (comments|threads|unnest)'), 0)::int as statements
    from pg_stat_statements where userid = 'pikir_app'::regrole`
  return counted
}

function ask(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip' }
    const asked = get(address, { agent, headers }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => (size += chunk.length))
      answer.on('end', () => resolve(`${answer.statusCode} ${size}`))
    })
    asked.on('error', reject)
  })
}
