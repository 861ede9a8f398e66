import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from '../machine/figures'
import { say } from '../machine/say'
import type { Served } from '../machine/stage'
import { record } from '../results'
import type { Seeded } from '../seed/site'
import type { Thread } from '../seed/thread'
import { timedPost } from './ask'
import { password } from './passwords'

const crowd = 200
// milliseconds between one request of the others and the next
const every = 20
const refused = 10_000

type Scene = { site: Seeded; thread: Thread }

/** Two hundred sign in by password at one moment: until the last is in, others go on reading and asking. */
export async function measureCrowd({ url }: Served, scene: Scene) {
  say('200 sign in at once')
  const quiet = await others(url, scene, pause(6_000))
  const began = performance.now()
  const entering = Promise.all(
    scene.site.people.slice(1, crowd + 1).map(({ id }) => enter(url, `${id}@people.example`)),
  )
  const meanwhile = await others(url, scene, entering)
  record('crowd in', { value: (performance.now() - began) / 1000 })
  record('crowd others', { value: quantile(meanwhile, 0.99), floor: quantile(quiet, 0.99) })
}

/** Until they are in: who is asked to come back does. */
async function enter(url: string, email: string): Promise<void> {
  const { status, retryAfter } = await timedPost(`${url}/api/v1/sign-in/password`, { email, password })
  if (status === 200) return
  if (status !== 503) throw new Error(`a sign-in answers ${status}`)
  await pause(retryAfter * 1000)
  return enter(url, email)
}

/** Times of readers, signed in or not, as long as something goes on. */
async function others(url: string, { site, thread }: Scene, going: Promise<unknown>): Promise<number[]> {
  const api = `${url}/api/v1`
  const routes = [
    ...[`/sites/${site.slug}/threads/${thread.id}`, `/sites/${site.slug}/threads/${thread.id}/own`],
    ...['/account', '/account/sessions', `/sites/${site.slug}/notifications`],
  ]
  const running: Promise<number>[] = []
  let goes = true
  const end = going.finally(() => {
    goes = false
  })
  for (let turn = 0; goes; turn++) {
    const cookie = site.people[500 + (turn % 500)]?.cookie ?? ''
    running.push(timedGet(api + routes[turn % routes.length], cookie))
    await Promise.race([pause(every), end])
  }
  return Promise.all(running)
}

async function timedGet(address: string, cookie: string) {
  const began = performance.now()
  const answer = await fetch(address, { headers: { cookie } })
  await answer.arrayBuffer()
  // refused is worse than any wait
  if (answer.status === 503) return refused
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return performance.now() - began
}
