import { raw } from '@/db/client'
import type { QueueChoice } from '@/lib/contract/queue'
import { candidates } from './candidates'
import { conditions } from './conditions'
import { inTab, orderOf, type Place } from './tabs'
import { walkTexts } from './walk-texts'

type Given = { siteId: string; choice: QueueChoice }
export type Walking = Given & { after: Place | null }

// comments looked at in their order before an index is asked: whoever is that far from the next asks for something rare
const depth = 4_000
// of so many: what is found less often is counted and chosen by an index
const often = 400

/**
 * The next comments of a tab that match, in its order. Frequent ones by walking along the tab, rare ones by an index:
 * the planner cannot know which it is. Among all comments, what no index knows (signs, one or two letters) is looked
 * for in the newest alone.
 */
export async function findPlaces({ limit, ...asked }: Walking & { limit: number }): Promise<Place[]> {
  const { siteId, choice } = asked
  if (isShort(choice)) return placesIn(asked, { limit })
  const isText = choice.tab === 'all' && choice.text !== undefined
  const found = await (isText ? walkTexts(asked, limit) : placesIn(asked, { limit, depth }))
  const filter = candidates({ siteId, filter: choice })
  if (found.length === limit || !filter || !(await goesOn(asked))) return found
  return placesIn(asked, { limit, filter })
}

/** Where those that match are counted and chosen: `from …` gives the comments `c` of the tab, in its order. */
export async function matchingIn(given: Given) {
  const asked = { ...given, after: null }
  const how = await wayFor(asked)
  // within something: a statement by itself would be carried out by whoever awaits it
  return { matching: walk(asked, how) }
}

async function wayFor(asked: Walking): Promise<How> {
  const { siteId, choice } = asked
  if (isShort(choice)) return {}
  const filter = candidates({ siteId, filter: choice })
  const found = await placesIn(asked, { limit: often, depth })
  if (found.length === often || !(await goesOn(asked))) return {}
  return filter ? { filter } : { depth }
}

/** A tab that a desk works off is walked through to its end; so is what has no condition but a time. */
const isShort = (choice: QueueChoice) =>
  (choice.tab !== 'new' && choice.tab !== 'all') ||
  Object.keys(choice).every((name) => name === 'tab' || name.endsWith('ThanHours'))

/** Whether there are comments further down than were looked at. */
async function goesOn(asked: Walking) {
  const rows = await raw`select from ${ordered(asked, {})} offset ${depth} limit 1`
  return rows.length > 0
}

type How = { depth?: number; filter?: ReturnType<typeof candidates> }

function placesIn(asked: Walking, { limit, ...how }: How & { limit: number }): Promise<Place[]> {
  const { rank, at } = orderOf(asked.choice.tab)
  return raw<Place[]>`
    select ${rank} as rank, ${at}::text as at, c.id from ${walk(asked, how)} limit ${limit}`
}

const walk = (asked: Walking, how: How) => raw`
  ${ordered(asked, how)} where true ${conditions({ siteId: asked.siteId, filter: asked.choice })}`

/** A subquery of its own: with its order inside, only what is looked at is read. */
function ordered({ siteId, choice, after }: Walking, { depth: most, filter }: How) {
  const { by, behind } = orderOf(choice.tab)
  return raw`(
    select c.* from comments c
    where c.site_id = ${siteId} and ${inTab(choice.tab)} ${after ? raw`and ${behind(after)}` : raw``}
      ${filter ? raw`and c.id = any(array(${filter}))` : raw``}
    order by ${by} ${most ? raw`limit ${most}` : raw``}
  ) c`
}
