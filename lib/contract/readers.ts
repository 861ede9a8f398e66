import { z } from 'zod'
import { status } from './comments'
import { cursor, id, text, time, webAddress } from './fields'
import { reason } from './moderation'
import { role } from './sites'
import { hidings, sanctionKinds } from './words'

export const sanctionKind = z.enum(sanctionKinds)
export type SanctionKind = z.infer<typeof sanctionKind>

/** Why somebody cannot go on, in their language where the site has its own words. */
export const standing = z
  .object({
    /** What an appeal names; null: addresses of that domain are banned. */
    id: id.nullable(),
    kind: z.enum(['warn', 'suspend', 'ban']),
    reason: z.string(),
    sentence: z.string(),
    /** The published house rule that was broken. */
    houseRule: z.string().nullable(),
    houseRulesUrl: webAddress.nullable(),
    letter: z.string().nullable(),
    /** null: without an end. */
    until: time.nullable(),
  })
  .meta({ id: 'Standing' })
export type Standing = z.infer<typeof standing>

/** `suspend` needs an end, `warn` ends when it was read. */
export const newSanction = z
  .object({
    kind: sanctionKind,
    reason,
    note: text(0, 1000).nullish(),
    /** As its reader gets it. */
    letter: text(1, 5000),
    until: time.nullish(),
    hide: z.enum(hidings).default('none'),
  })
  .refine(({ kind, until }) => kind !== 'suspend' || until, { path: ['until'], message: 'is needed' })
  .refine(({ kind, until }) => kind !== 'warn' || !until, { path: ['until'], message: 'has none' })
  .meta({ id: 'NewSanction' })
export type NewSanction = z.infer<typeof newSanction>

export const sanctionStates = ['unconfirmed', 'standing', 'acknowledged', 'ended', 'lifted'] as const

export const sanction = z
  .object({
    id,
    kind: sanctionKind,
    reason: z.string(),
    note: z.string().nullable(),
    letter: z.string().nullable(),
    state: z.enum(sanctionStates),
    givenBy: z.string(),
    /** Whoever gave it cannot confirm it. */
    isOwn: z.boolean(),
    startsAt: time,
    endsAt: time.nullable(),
    acknowledgedAt: time.nullable(),
    confirmedBy: z.string().nullable(),
    liftedAt: time.nullable(),
    liftedBy: z.string().nullable(),
  })
  .meta({ id: 'Sanction' })
export type Sanction = z.infer<typeof sanction>

/** With how many comments were hidden along with it. */
export const givenSanction = sanction
  .extend({ hidden: z.number().int().min(0) })
  .meta({ id: 'GivenSanction' })
export type GivenSanction = z.infer<typeof givenSanction>

/** What was laid on me, newest first; colleagues' notes and names are not in it. */
export const ownSanction = z
  .object({
    id,
    kind: sanctionKind,
    reason: z.string(),
    letter: z.string().nullable(),
    at: time,
    until: time.nullable(),
    state: z.enum(sanctionStates),
  })
  .meta({ id: 'OwnSanction' })
export const ownSanctions = z.object({ sanctions: z.array(ownSanction) }).meta({ id: 'OwnSanctions' })
export type OwnSanctions = z.infer<typeof ownSanctions>

export const letterQuery = z.object({ kind: sanctionKind, reason, until: time.optional() })
/** A template filled in, in the reader's language. */
export const letter = z.object({ language: z.string(), text: z.string() }).meta({ id: 'SanctionLetter' })
export type Letter = z.infer<typeof letter>

export const readersQuery = z.object({
  /** A part of the name, an id; for administrators an e-mail address, too. */
  text: text(0, 254).optional(),
  sanction: z.enum([...sanctionKinds, 'any', 'unconfirmed']).optional(),
  /** Per cent of their comments that were hidden, at least. */
  hidden: z.coerce.number().int().min(1).max(100).optional(),
  cursor: cursor.optional(),
})
export type ReadersQuery = z.infer<typeof readersQuery>

const counts = z.object({
  published: z.number().int(),
  pending: z.number().int(),
  hidden: z.number().int(),
  deleted: z.number().int(),
})

export const readerLine = z
  .object({
    id,
    name: z.string(),
    role,
    /** Administrators alone see it. */
    email: z.string().nullable(),
    joinedAt: time,
    trusted: z.boolean(),
    comments: counts,
    sanctions: z.array(sanctionKind),
  })
  .meta({ id: 'ReaderLine' })
export type ReaderLine = z.infer<typeof readerLine>

export const readersPage = z
  .object({ readers: z.array(readerLine), next: cursor.nullable() })
  .meta({ id: 'ReadersPage' })
export type ReadersPage = z.infer<typeof readersPage>

export const readerNote = z
  .object({ id, text: z.string(), by: z.string(), at: time })
  .meta({ id: 'ReaderNote' })
export type ReaderNote = z.infer<typeof readerNote>
export const newNote = z.object({ text: text(1, 2000) }).meta({ id: 'NewReaderNote' })

export const readerRecord = readerLine
  .extend({
    /** What `GET /pictures/{picture}.webp` answers with, also where it is kept from the site. */
    picture: id.nullable(),
    isPictureHidden: z.boolean(),
    /** What they were called before, newest first. */
    formerNames: z.array(z.string()),
    /** Of reports but for "I disagree"; `upheld` and `dismissed` were decided on. */
    reports: z.object({
      made: z.number().int(),
      upheld: z.number().int(),
      dismissed: z.number().int(),
    }),
    history: z.array(sanction),
    notes: z.array(readerNote),
    /** Others who wrote from the same device or network within 90 days. */
    related: z.array(
      z.object({ id, name: z.string(), device: z.boolean(), network: z.boolean(), banned: z.boolean() }),
    ),
    /** Whether the one who asks may lay a sanction on them. */
    maySanction: z.boolean(),
  })
  .meta({ id: 'ReaderRecord' })
export type ReaderRecord = z.infer<typeof readerRecord>

export const readerCommentsQuery = z.object({ status: status.optional(), cursor: cursor.optional() })
export const readerComment = z
  .object({
    id,
    status,
    html: z.string(),
    createdAt: time,
    thread: z.object({ id, title: z.string(), url: webAddress }),
  })
  .meta({ id: 'ReaderComment' })
export type ReaderComment = z.infer<typeof readerComment>
export const readerComments = z
  .object({ comments: z.array(readerComment), next: cursor.nullable() })
  .meta({ id: 'ReaderComments' })
export type ReaderComments = z.infer<typeof readerComments>

/** As mail servers are named; what is under it is banned along with it. */
export const mailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
export const domainBan = z
  .object({ domain: z.string(), reason: z.string(), by: z.string(), at: time })
  .meta({ id: 'DomainBan' })
export type DomainBan = z.infer<typeof domainBan>
export const domainBans = z.object({ domains: z.array(domainBan) }).meta({ id: 'DomainBans' })
export type DomainBans = z.infer<typeof domainBans>
export const newDomainBan = z.object({ reason }).meta({ id: 'NewDomainBan' })
