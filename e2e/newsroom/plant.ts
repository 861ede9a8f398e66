import { db, raw } from '@/db/client'
import { screeningSettings } from '@/db/schema/screening'
import { editComment } from '@/lib/comments/edit-comment'
import { claim } from '@/lib/moderation/claims/claim'
import { saveFilter } from '@/lib/moderation/filters/saved'
import { writeNote } from '@/lib/moderation/people/notes'
import type { Site } from '@/lib/sites/find-site'
import { newMember } from '../hostile/plant'
import { actorOn } from '../people/actor-on'
import { imposeOn } from '../people/impose'
import type { Place } from '../states/cast'
import { conversation, type Language, own, people } from '../states/conversations'
import { plantConversation } from '../states/plant'
import { asker } from './asker'
import { said } from './said'

type Scene = { site: Site; language: Language; place: (key: string) => Place }

/** A day of a newsroom: what waits, what was reported, decided, objected to and laid on somebody. */
export async function plantDay(scene: Scene, viewerId: string) {
  const { site, language, place } = scene
  const outcomes = {
    repeat: 'publish',
    flood: 'publish',
    length: 'publish',
    'personal-data': 'hold',
  } as const
  const rules = Object.fromEntries(Object.entries(outcomes).map(([rule, outcome]) => [rule, { outcome }]))
  await db.insert(screeningSettings).values({ siteId: site.id, rules })
  const { says, ids } = await plantConversation(scene)
  const waiting = (by: keyof typeof people, text: string, to?: string) =>
    says(by, place('main'), { text, to, mode: 'pre' })
  ids.reply = await waiting('dana', own.answer[language], ids.doubt)
  ids.rude = await waiting('asel', own.rude[language])
  ids.private = await waiting('noor', own.private[language])
  for (const text of said.waiting[language]) await waiting('daniyar', text)
  ids.disputed = await says('dana', place('other'), { text: own.said[language] })

  const colleague = (await newMember([site], said.colleague[language], 'moderator')) ?? ''
  const ask = await asker(site, colleague)
  await edit(scene, ids.newest ?? '')
  await report(scene, ids.unloved ?? '', ask)
  await object(scene, ids.disputed, ask)
  await lay(scene, colleague)
  await saveFilter(actorOn({ siteId: site.id, userId: viewerId, role: 'admin' }), site.id, {
    name: said.filter[language],
    filter: { tab: 'waiting', rule: 'personal-data' },
  })
  const atWork = actorOn({ siteId: site.id, userId: colleague, role: 'moderator' })
  return {
    ids,
    /** A colleague opens a card, elsewhere. */
    claims: (commentId: string) => claim(atWork, { siteId: site.id, commentId }),
    /** A colleague is faster. */
    approves: (commentId: string) => ask(`comments/${commentId}/decisions`, { verb: 'approve', revision: 1 }),
  }
}

type Ask = Awaited<ReturnType<typeof asker>>

async function idOf(site: Site, name: string) {
  const [member] = await raw`
    select user_id as id from members where site_id = ${site.id} and display_name = ${name}`
  return String(member?.id)
}

async function report({ site, language }: Scene, commentId: string, ask: Ask) {
  const path = `comments/${commentId}/reports`
  await ask(path, { reason: 'hate', note: own.answer[language] })
  const email = `${site.slug}@people.example`
  const who = { name: people.editor, email, law: null, goodFaith: true }
  await (await asker(site))(path, {
    reason: 'illegal',
    notice: { explanation: own.said[language], ...who },
  })
}

/** Readers keep the former text until somebody has looked. */
async function edit({ site, language }: Scene, commentId: string) {
  const former = conversation.at(-1)?.text[language] ?? ''
  const author = actorOn({ siteId: site.id, userId: await idOf(site, people.dana) })
  const change = { text: `${former} ${own.answer[language]}`, revision: 1, key: null }
  await editComment(author, { site, commentId }, change)
}

async function object({ site, language }: Scene, commentId: string, ask: Ask) {
  const hiding = { verb: 'hide', revision: 1, reason: 'off-topic' }
  const { id } = await ask(`comments/${commentId}/decisions`, hiding)
  const author = await asker(site, await idOf(site, people.dana))
  await author('appeals', { decisionId: id, text: said.objection[language] })
}

async function lay({ site, language }: Scene, by: string) {
  await imposeOn(site, people.dana, { kind: 'warn' })
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString()
  await imposeOn(site, people.dana, { kind: 'suspend', until })
  const subject = { siteId: site.id, userId: await idOf(site, people.dana) }
  const colleague = actorOn({ siteId: site.id, userId: by, role: 'moderator' })
  await writeNote(colleague, subject, { text: said.note[language], key: null })
}
