import { z } from 'zod'
import { cursor, id, slug, text } from '@/lib/contract/fields'
import { passkeyId } from '@/lib/contract/passkeys'
import { queueChoice } from '@/lib/contract/queue'
import { mailDomain } from '@/lib/contract/readers'
import { wordList } from '@/lib/contract/screening'
import { sectionName } from '@/lib/contract/sites'
import { sort } from '@/lib/contract/threads'
import { providerKind } from '@/lib/contract/ways'
import { longestDisplayName } from '@/lib/contract/words'

// what addresses name; ids that cannot be are refused before any query
export const sessionParams = z.object({ session: id })
export const passkeyParams = z.object({ passkey: passkeyId })
// SHA-256 as base64url
export const linkParams = z.object({ link: z.string().regex(/^[\w-]{43}$/) })
export const siteParams = z.object({ site: slug })
export const threadParams = siteParams.extend({ thread: id })
export const replyParams = threadParams.extend({ comment: id })
export const commentParams = siteParams.extend({ comment: id })
export const memberParams = siteParams.extend({ user: id })
export const decisionParams = siteParams.extend({ decision: id })

export const filterParams = siteParams.extend({ filter: id })
export const bulkParams = siteParams.extend({ bulk: id })

export const sectionParams = siteParams.extend({ section: sectionName })

export const sanctionParams = siteParams.extend({ sanction: id })
export const domainParams = siteParams.extend({ domain: mailDomain })

export const providerParams = siteParams.extend({ kind: providerKind })
export const keyParams = siteParams.extend({ key: id })
export const wordParams = siteParams.extend({ word: id })
export const listParams = siteParams.extend({ list: wordList })
export const replayParams = siteParams.extend({ replay: id })

export const unsubscribeParams = z.object({ token: z.string().regex(/^[\w-]{1,200}$/) })

export const pageQuery = z.object({ cursor: cursor.optional() })
export const queueQuery = pageQuery.extend(queueChoice.shape)
export const threadQuery = pageQuery.extend({ sort: sort.default('newest'), comment: id.optional() })
export const changesQuery = z.object({ after: z.coerce.number().int().min(0).default(0) })

export const peopleQuery = z.object({ starts: text(0, longestDisplayName).default('') })

const key = text(1, 500)
/** As many as a page of headlines has. */
export const countsQuery = z.object({ key: z.union([key.transform((one) => [one]), z.array(key).max(50)]) })
