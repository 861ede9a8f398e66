import { raw } from '@/db/client'
import { pick } from '@/db/testing/chance'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'

/** A site with people of whom each does one thing after the other, by their own chance. */
export async function busySite() {
  const site = await newSite({ moderationMode: 'post' })
  const people = (role: 'reader' | 'moderator', count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => newPerson(`${role} ${n}`, site, role)))
  const [readers, moderators] = [await people('reader', 4), await people('moderator', 3)]
  const articles = [newArticle(site), newArticle(site)]
  return { site, readers, moderators, articles, at: `/sites/${site.slug}` }
}

export type Busy = Awaited<ReturnType<typeof busySite>>
export type Doer = { busy: Busy; who: Person; random: () => number }

type Row = { id: string; revision: number; status: string; authorId: string; length: number }

async function someComment({ busy, random }: Doer, where = raw`true`) {
  const rows = await raw<Row[]>`
    select c.id, c.revision, c.status, c.author_id as "authorId", length(r.text) as length
    from comments c join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
    where c.site_id = ${busy.site.id} and ${where} order by c.id`
  return pick(random, rows)
}

async function idOf({ random }: Doer, rows: Promise<{ id: string }[]>) {
  return pick(random, await rows)?.id
}

type Deed = (doer: Doer) => Promise<Response | undefined>

export const readersDo: Record<string, Deed> = {
  write: async (doer) => {
    const { busy, who, random } = doer
    const article = pick(random, busy.articles)
    const parent = random() < 0.4 ? await someComment(doer, raw`c.status = 'published'`) : undefined
    return (
      article && post(`${article.thread}/comments`, who, article.draft('Что я об этом думаю', parent?.id))
    )
  },
  edit: async (doer) => {
    const { busy, who } = doer
    const own = await someComment(doer, raw`c.author_id = ${who.id}`)
    const body = { text: `Что я думаю на самом деле ${doer.random()}`, revision: own?.revision }
    return own && ask(`${busy.at}/comments/${own.id}`, who, { method: 'PATCH', body })
  },
  takeBack: async (doer) => {
    const { busy, who } = doer
    const own = await someComment(doer, raw`c.author_id = ${who.id} and c.status <> 'deleted'`)
    return own && ask(`${busy.at}/comments/${own.id}`, who, { method: 'DELETE' })
  },
  report: async (doer) => {
    const { busy, who } = doer
    const other = await someComment(doer, raw`c.author_id <> ${who.id} and c.status = 'published'`)
    return other && post(`${busy.at}/comments/${other.id}/reports`, who, { reason: 'abuse' })
  },
  appeal: async (doer) => {
    const { busy, who } = doer
    const decisionId = await idOf(
      doer,
      raw`select d.id from decisions d join comments c on c.site_id = d.site_id and c.id = d.comment_id
        where d.site_id = ${busy.site.id} and c.author_id = ${who.id} and d.to_status = 'hidden' order by d.id`,
    )
    return decisionId ? post(`${busy.at}/appeals`, who, { decisionId, text: 'Это не так' }) : undefined
  },
}

export const moderatorsDo: Record<string, Deed> = {
  decide: async (doer) => {
    const { busy, who, random } = doer
    const [verb, one] = [pick(random, ['approve', 'hide', 'hold', 'restore']), await someComment(doer)]
    const body = { verb, revision: one?.revision, ...(verb === 'hide' && { reason: 'spam' }) }
    return one && post(`${busy.at}/comments/${one.id}/decisions`, who, body)
  },
  undo: async (doer) => {
    const { busy, who } = doer
    const id = await idOf(
      doer,
      raw`select id from decisions where site_id = ${busy.site.id} order by decided_at desc limit 10`,
    )
    return id ? post(`${busy.at}/decisions/${id}/undo`, who) : undefined
  },
  mask: async (doer) => {
    const { busy, who } = doer
    const one = await someComment(doer, raw`c.status in ('published', 'pending')`)
    const body = { revision: one?.revision, ranges: [{ start: 0, end: Math.min(4, one?.length ?? 4) }] }
    return one && post(`${busy.at}/comments/${one.id}/masks`, who, body)
  },
  decideOnMany: async (doer) => {
    const { busy, who, random } = doer
    const some = [await someComment(doer), await someComment(doer), await someComment(doer)]
    const comments = some.flatMap((one) => (one ? [{ id: one.id, revision: one.revision }] : []))
    const [verb, branch] = [
      pick(random, ['approve', 'hide', 'hold', 'restore']),
      random() < 0.5 && some[0]?.id,
    ]
    const selection = branch ? { branch } : { comments }
    if (comments.length === 0) return undefined
    return post(`${busy.at}/bulks`, who, { verb, selection, ...(verb === 'hide' && { reason: 'spam' }) })
  },
  undoMany: async (doer) => {
    const { busy, who } = doer
    const id = await idOf(
      doer,
      raw`select id from bulks where site_id = ${busy.site.id} order by created_at desc limit 3`,
    )
    return id ? post(`${busy.at}/bulks/${id}/undo`, who) : undefined
  },
  sanction: async (doer) => {
    const { busy, who, random } = doer
    const [kind, hide] = [pick(random, ['premoderate', 'warn']), pick(random, ['none', 'day', 'all'])]
    const reader = pick(random, busy.readers)
    return post(`${busy.at}/readers/${reader?.id}/sanctions`, who, {
      ...{ kind, hide, reason: 'abuse', letter: 'Письмо' },
    })
  },
  lift: async (doer) => {
    const { busy, who } = doer
    const id = await idOf(
      doer,
      raw`select id from sanctions where site_id = ${busy.site.id} and lifted_at is null order by id`,
    )
    return id ? post(`${busy.at}/sanctions/${id}/lift`, who) : undefined
  },
  feature: async (doer) => {
    const { busy, who, random } = doer
    const one = await someComment(doer)
    const method = random() < 0.5 ? 'PUT' : 'DELETE'
    return one && ask(`${busy.at}/comments/${one.id}/feature`, who, { method })
  },
  settleAppeal: async (doer) => {
    const { busy, who, random } = doer
    const id = await idOf(
      doer,
      raw`select id from appeals where site_id = ${busy.site.id} and settled_at is null order by id`,
    )
    const body = { outcome: pick(random, ['granted', 'refused']), answer: 'Мы посмотрели ещё раз' }
    return id ? ask(`${busy.at}/appeals/${id}`, who, { method: 'PUT', body }) : undefined
  },
}
