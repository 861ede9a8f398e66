import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { digitsFor } from '@/lib/accounts/guard/wrong-codes'
import { addAddress, askForAddress, mayAddAddress } from '@/lib/accounts/link/add-email'
import { listOwnWays } from '@/lib/accounts/link/list-ways'
import { passSeconds } from '@/lib/accounts/link/pass'
import { readMergeOffer } from '@/lib/accounts/link/read-merge-offer'
import { startLink } from '@/lib/accounts/link/start-link'
import { unlink } from '@/lib/accounts/link/unlink'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { authorize } from '@/lib/auth/can'
import { addressCookie, linkCookie, mergeCookie } from '@/lib/auth/cookies'
import { codeEntry, codeSent } from '@/lib/contract/sign-in'
import { emailAnswer, emailRequest, mergeOffer, newLink, ownWays } from '@/lib/contract/ways'
import { pickLanguage } from '@/lib/i18n/languages'
import { Problem } from '@/lib/problem'
import { takeCode, waitForCode } from '../code-cookies'
import { actorOf } from '../context'
import { limitCodes } from '../limit-codes'
import { limitReader } from '../limits'
import { mergeAccounts } from '../merge-accounts'
import { newRoutes } from '../new-routes'
import { linkParams } from '../params'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/account/ways',
  summary: 'What leads into my account, and what I can add',
  responses: { 200: answer('The ways in', ownWays) },
})

const start = route('signed-in', {
  method: 'post',
  path: '/account/links',
  summary: 'Add a provider to my account',
  description: 'A cookie says so for 15 minutes; then it is gone to the provider, by NextAuth, and back.',
  request: { body: body(newLink) },
  responses: { 204: { description: 'Begun' } },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/account/links/{link}',
  summary: 'Take a provider off my account',
  request: { params: linkParams },
  responses: { 204: { description: 'It leads here no more' } },
})

const askEmail = route('signed-in', {
  method: 'post',
  path: '/account/email-codes',
  summary: 'Have a code mailed to an address that I want to add',
  description: 'The answer is the same whether or not the address has an account.',
  request: { body: body(emailRequest) },
  responses: { 200: answer('Mailed', codeSent) },
})

const addEmail = route('signed-in', {
  method: 'put',
  path: '/account/email',
  summary: 'Add the address that the code was mailed to',
  request: { body: body(codeEntry) },
  responses: { 200: answer('Added, or found to have an account that may become one with mine', emailAnswer) },
})

const readOffer = route('signed-in', {
  method: 'get',
  path: '/account/merge',
  summary: 'The other account that I have proven to be mine',
  responses: { 200: answer('The account', mergeOffer) },
})

const merge = route('signed-in', {
  method: 'post',
  path: '/account/merge',
  summary: 'Make it one with this account',
  responses: { 204: { description: 'The other account is gone: what led into it leads here' } },
})

export const linkedRoutes = newRoutes()
  .openapi(read, async (c) => {
    const ways = await listOwnWays(await actorOf(c))
    return c.json(ways, 200)
  })
  .openapi(start, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'links-by-user')
    const pass = await startLink(actor, c.req.valid('json').provider)
    setCookie(c, linkCookie, pass, { ...firstParty, maxAge: passSeconds })
    return c.body(null, 204)
  })
  .openapi(remove, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'links-by-user')
    await unlink(actor, c.req.valid('param').link)
    return c.body(null, 204)
  })
  .openapi(askEmail, async (c) => {
    const actor = await actorOf(c)
    authorize(actor, 'account.use', {})
    const { email } = c.req.valid('json')
    await mayAddAddress(actor)
    await limitCodes(c, email)
    const language = pickLanguage(c.req.header('accept-language'))
    const digits = await digitsFor(email)
    const former = getCookie(c, addressCookie)
    waitForCode(c, addressCookie, await askForAddress(actor, { email, language, digits, former }))
    return c.json({ digits }, 200)
  })
  .openapi(addEmail, async (c) => {
    const entry = await takeCode(c, addressCookie, c.req.valid('json').code)
    const { offer } = await addAddress(await actorOf(c), entry)
    deleteCookie(c, addressCookie, firstParty)
    if (offer) setCookie(c, mergeCookie, offer, { ...firstParty, maxAge: passSeconds })
    return c.json({ isMergeOffered: offer !== null }, 200)
  })
  .openapi(readOffer, async (c) => {
    const actor = await actorOf(c)
    authorize(actor, 'account.use', {})
    const other = await readMergeOffer(actor, getCookie(c, mergeCookie))
    if (!other) throw new Problem('not-found')
    return c.json(other, 200)
  })
  .openapi(merge, async (c) => {
    await mergeAccounts(await actorOf(c), getCookie(c, mergeCookie))
    deleteCookie(c, mergeCookie, firstParty)
    return c.body(null, 204)
  })
