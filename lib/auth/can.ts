import type { Role } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'
import type { Actor, Laid, Reader } from './actor'

type OnSite = { siteId: string }
type Authored = OnSite & { authorId: string }
type Sanctioned = OnSite & { userId: string; role: Role }
type Anything = object

/** Who may do what. The only file that looks at roles. */
const rights = {
  // comment as oneself, and leave
  'account.enter': (actor, _own: Anything) => signedIn(actor) && actor.from === 'page',
  'account.use': (actor, _own: Anything) => signedIn(actor) && actor.from === 'page' && !actor.isPartial,
  // what everybody sees is changed at our own pages alone
  'profile.change': (actor, site: OnSite) => writes(actor, site) && !isEmbedded(actor),
  'embed.leave': (actor, _own: Anything) => signedIn(actor),
  'comment.write': (actor, thread: OnSite) => writes(actor, thread) && !isWarned(actor),
  'comment.edit': (actor, comment: Authored) => writes(actor, comment) && wrote(actor, comment),
  // of one's own at any time, also by who may not write any more
  'comment.delete': (actor, comment: Authored) => isReader(actor, comment) && wrote(actor, comment),
  'comment.vote': (actor, comment: Authored) => writes(actor, comment) && !wrote(actor, comment),
  'comment.report': (actor, comment: Authored) => writes(actor, comment) && !wrote(actor, comment),
  // of illegal content anybody may, without an account (DSA Art. 16)
  'notice.give': (actor, comment: Authored) => !wrote(actor, comment),
  'notification.read': (actor, site: OnSite) => takesPart(actor, site),
  'thread.follow': (actor, _thread: OnSite) => !isBarred(actor),
  'thread.name-people': (actor, thread: OnSite) => takesPart(actor, thread),
  'thread.set-author': (actor, thread: OnSite) => is(actor, thread, 'moderator', 'admin'),
  // close it, slow it, say where it belongs: it is moderators who see that it is needed
  'thread.configure': (actor, thread: OnSite) => is(actor, thread, 'moderator', 'admin'),
  'author.hide': (actor, author: Authored) => writes(actor, author) && !wrote(actor, author),
  'comment.feature': (actor, comment: OnSite) => is(actor, comment, 'moderator', 'admin'),
  'comment.decide': (actor, comment: OnSite) => is(actor, comment, 'moderator', 'admin'),
  'reader.read': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'reader.read-email': (actor, site: OnSite) => is(actor, site, 'admin'),
  'reader.sanction': (actor, reader: Sanctioned) => sanctions(actor, reader),
  // ban or suspend
  'reader.bar': (actor, reader: Sanctioned) => sanctions(actor, reader),
  'sanction.read-own': (actor, site: OnSite) => isReader(actor, site),
  'domain.read': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'domain.ban': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'domain.unban': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'statement.read': (actor, site: OnSite) => isReader(actor, site),
  // also by who may not write any more
  'appeal.make': (actor, own: Authored) => isReader(actor, own) && wrote(actor, own),
  // nobody judges what they wrote
  'appeal.settle': (actor, appeal: Authored) =>
    is(actor, appeal, 'moderator', 'admin') && !wrote(actor, appeal),
  'queue.read': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'screening.read': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'words.change': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'screening.configure': (actor, site: OnSite) => is(actor, site, 'admin'),
  'insights.read': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  'insights.export': (actor, site: OnSite) => is(actor, site, 'moderator', 'admin'),
  // how much each of the staff decided is no race to be watched
  'insights.read-staff': (actor, site: OnSite) => is(actor, site, 'admin'),
  'audit.read': (actor, site: OnSite) => is(actor, site, 'admin'),
  'audit.export': (actor, site: OnSite) => is(actor, site, 'admin'),
  'site.configure': (actor, site: OnSite) => is(actor, site, 'admin'),
  // who gets in, and in whose pages: ways and origins
  'access.change': (actor, site: OnSite) => is(actor, site, 'admin'),
  // roles, invitations, second factors of colleagues
  'staff.change': (actor, site: OnSite) => is(actor, site, 'admin'),
  // secrets by which others prove who somebody is: providers, the publisher's own keys, a gateway for SMS
  'key.change': (actor, site: OnSite) => is(actor, site, 'admin'),
} satisfies Record<string, (actor: Actor, subject: never) => boolean>

export type Action = keyof typeof rights
export type SubjectOf<A extends Action> = Parameters<(typeof rights)[A]>[1]

export function can<A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): boolean {
  const allows = rights[action] as (actor: Actor, subject: SubjectOf<A>) => boolean
  return allows(actor, subject)
}

/**
 * What asks for a second factor that was shown a moment ago (OWASP ASVS 5.0, 7.5.3): a newsroom that
 * somebody left open does none of it.
 */
const graver = new Set<Action>([
  'reader.bar',
  'domain.ban',
  'insights.export',
  'audit.export',
  'access.change',
  'staff.change',
  'key.change',
])

/**
 * Narrows the actor to a reader. Throws `not-signed-in`, `not-a-member`, `forbidden`, what was laid on them, and
 * `sign-in-again`, `second-factor`, `step-up` or `way-not-taken` where that is all that is missing.
 */
export function authorize<A extends Action>(
  actor: Actor,
  action: A,
  subject: SubjectOf<A>,
): asserts actor is Reader {
  if (can(actor, action, subject)) return refuseStale(actor, action)
  if (!signedIn(actor)) throw new Problem('not-signed-in')
  const proven: Reader = { ...actor, second: 'fresh', isWayTaken: true }
  if (actor.sanction && can({ ...proven, sanction: null }, action, subject)) throw refusal(actor.sanction)
  if (actor.isPartial && can({ ...proven, isPartial: false }, action, subject))
    throw new Problem('sign-in-again')
  if (lacksSecond(actor, action, subject)) throw new Problem('second-factor')
  if (can(proven, action, subject)) throw new Problem('way-not-taken')
  throw new Problem(joiningHelps(actor, action, subject) ? 'not-a-member' : 'forbidden')
}

/** Whether a second factor is all that keeps somebody from this. */
export const lacksSecond = <A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): boolean =>
  signedIn(actor) && !can(actor, action, subject) && can({ ...actor, second: 'fresh' }, action, subject)

function refuseStale(actor: Actor, action: Action) {
  if (graver.has(action) && signedIn(actor) && actor.second !== 'fresh') throw new Problem('step-up')
}

const signedIn = (actor: Actor): actor is Reader => actor.kind === 'reader'

const wrote = (actor: Actor, { authorId }: Authored) => signedIn(actor) && actor.userId === authorId

const isReader = (actor: Actor, subject: OnSite) => is(actor, subject, 'reader', 'moderator', 'admin')

const takesPart = (actor: Actor, subject: OnSite) => isReader(actor, subject) && !isBarred(actor)

// what others see, or what counts: by a way that the site takes. Its settings for readers keep no staff out
const writes = (actor: Actor, subject: OnSite) =>
  takesPart(actor, subject) && (isByTakenWay(actor) || is(actor, subject, ...staff))

const isByTakenWay = (actor: Actor) => signedIn(actor) && actor.isWayTaken

const isWarned = (actor: Actor) => signedIn(actor) && actor.sanction?.kind === 'warn'

// what was laid on them, they were looked up with the site that they are on
const isBarred = (actor: Actor) =>
  signedIn(actor) && (actor.sanction?.kind === 'ban' || actor.sanction?.kind === 'suspend')

const isEmbedded = (actor: Actor) => signedIn(actor) && actor.from === 'embed'

const isOneself = (actor: Actor, { userId }: { userId: string }) => signedIn(actor) && actor.userId === userId

// staff are sanctioned by administrators alone, and nobody by themselves
const sanctions = (actor: Actor, reader: Sanctioned) =>
  is(actor, reader, ...(reader.role === 'reader' ? staff : (['admin'] as const))) && !isOneself(actor, reader)

const staff = ['moderator', 'admin'] as const

/** A refusal that says what was laid on them. */
export const refusal = (sanction: Laid) => new Problem(refusals[sanction.kind], { sanction })

const refusals = { ban: 'banned', suspend: 'suspended', warn: 'warned' } as const

// what any member may do
const readersActions: Action[] = [
  'comment.write',
  'comment.edit',
  'comment.delete',
  'comment.vote',
  'comment.report',
  'profile.change',
  'author.hide',
  'notification.read',
  'thread.name-people',
  'statement.read',
  'appeal.make',
  'sanction.read-own',
]

const joiningHelps = (actor: Reader, action: Action, subject: object) =>
  readersActions.includes(action) && 'siteId' in subject && actor.member?.siteId !== subject.siteId

function is(actor: Actor, subject: OnSite, ...roles: Role[]) {
  if (!signedIn(actor) || actor.member?.siteId !== subject.siteId) return false
  // staff rights are never granted inside an embed, nor without a second factor
  const isReader = actor.from === 'embed' || actor.second === 'none'
  const role = isReader ? 'reader' : actor.member.role
  // nor to whoever is banned or suspended
  if (!roles.includes('reader') && isBarred(actor)) return false
  return roles.includes(role)
}
