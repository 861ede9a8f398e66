import { v7 } from 'uuid'
import { newToken } from '@/lib/auth/tokens'
import type { NewComment } from '@/lib/contract/comments'
import type { Person } from './testing'

// what each of them is answered on the own site, then on a site that is not theirs; a number is a status
export type Answers = [visitor: number, reader: number, moderator: number, admin: number]
export type Entry = { own: Answers; other?: Answers; body?: object | ((scene: Scene) => object) }
export type Scene = { people: (Person | null)[]; places: Record<string, string>; comment: NewComment }

const anyone = (status: number): Answers => [status, status, status, status]
const signedIn = (status: number): Answers => [401, status, status, status]
const moderators = (status: number): Answers => [401, 403, status, status]
const admins = (status: number): Answers => [401, 403, 403, status]
const strangers: Answers = [401, 403, 403, 403]

const comment = (scene: Scene) => scene.comment
const noticeBy = (email: string) => ({
  name: 'Имя',
  email,
  explanation: 'Призывает к насилию',
  goodFaith: true,
})

// a browser's own, as its push service would name it
const subscription = {
  endpoint: 'https://push.example/roles',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
}

const everywhere = { ru: 'Слова', kk: 'Сөздер', en: 'Words' }
const word = { list: 'banned', kind: 'word', language: null, pattern: 'слово', exceptions: [] }

/** Every endpoint. One without an entry fails the test below. */
export const matrix: Record<string, Entry> = {
  'GET /sites/{site}/threads/{thread}': { own: anyone(200), other: anyone(404) },
  'GET /sites/{site}/threads/{thread}/own': { own: anyone(200), other: anyone(200) },
  'GET /sites/{site}/threads/{thread}/comments/{comment}/replies': { own: anyone(200), other: anyone(404) },
  'GET /sites/{site}/threads/{thread}/changes': { own: anyone(200), other: anyone(404) },
  'GET /sites/{site}/threads/{thread}/feed': { own: anyone(200), other: anyone(404) },
  'GET /sites/{site}/feed': { own: anyone(200), other: anyone(200) },
  // asked without saying for what
  'GET /sites/{site}/counts': { own: anyone(400), other: anyone(400) },
  'POST /sites/{site}/threads/{thread}/comments': { own: signedIn(201), other: strangers, body: comment },
  'PATCH /sites/{site}/comments/{comment}': {
    own: signedIn(403),
    other: signedIn(404),
    body: { text: 'Текст', revision: 1 },
  },
  'GET /sites/{site}/comments/{comment}/source': { own: signedIn(403), other: signedIn(404) },
  'DELETE /sites/{site}/comments/{comment}': { own: signedIn(403), other: signedIn(404) },
  'PUT /sites/{site}/comments/{comment}/vote': {
    own: signedIn(200),
    other: signedIn(404),
    body: { value: 1 },
  },
  // notice of illegal content; whoever is a member may give other reasons
  'POST /sites/{site}/comments/{comment}/reports': {
    own: anyone(201),
    other: anyone(404),
    body: () => ({ reason: 'illegal', notice: noticeBy(`${v7()}@people.example`) }),
  },
  'PUT /sites/{site}/comments/{comment}/feature': { own: moderators(204), other: strangers },
  'DELETE /sites/{site}/comments/{comment}/feature': { own: moderators(204), other: strangers },
  'PUT /sites/{site}/threads/{thread}/author': {
    own: moderators(204),
    other: strangers,
    body: () => ({ userId: null }),
  },
  'GET /sites/{site}/threads': { own: moderators(200), other: strangers },
  'PATCH /sites/{site}/threads/{thread}/settings': {
    own: moderators(204),
    other: strangers,
    body: { slowSeconds: 60 },
  },
  'GET /sites/{site}/sections': { own: moderators(200), other: strangers },
  'PUT /sites/{site}/sections/{section}': {
    own: admins(204),
    other: strangers,
    body: { moderationMode: 'pre', slowSeconds: null },
  },
  'DELETE /sites/{site}/sections/{section}': { own: admins(204), other: strangers },
  'GET /sites/{site}/threads/{thread}/disagreements': { own: admins(200), other: strangers },
  'GET /sites/{site}/threads/{thread}/featured': { own: anyone(200), other: anyone(200) },
  'GET /sites/{site}/threads/{thread}/render': { own: anyone(200), other: anyone(200) },
  // asked without saying for what
  'GET /oembed': { own: anyone(400) },
  'GET /sites/{site}/people/{user}': { own: anyone(200), other: anyone(404) },
  'PUT /sites/{site}/hidden-authors/{user}': { own: signedIn(204), other: strangers },
  'DELETE /sites/{site}/hidden-authors/{user}': { own: signedIn(204), other: strangers },
  'GET /sites/{site}/notifications': { own: signedIn(200), other: strangers },
  'POST /sites/{site}/notifications/seen': {
    own: signedIn(204),
    other: strangers,
    body: () => ({ until: v7() }),
  },
  'GET /sites/{site}/notifications/settings': { own: signedIn(200), other: strangers },
  'PATCH /sites/{site}/notifications/settings': {
    own: signedIn(200),
    other: strangers,
    body: { reply: 'never' },
  },
  'GET /sites/{site}/threads/{thread}/people': { own: signedIn(200), other: strangers },
  'POST /account/push-subscriptions': { own: signedIn(204), body: subscription },
  'DELETE /account/push-subscriptions': {
    own: signedIn(204),
    body: { endpoint: subscription.endpoint },
  },
  // without the form that mail programs send
  'POST /unsubscribe/{token}': { own: anyone(400) },
  'GET /sites/{site}/readers': { own: moderators(200), other: strangers },
  'GET /sites/{site}/readers/{user}': { own: moderators(200), other: strangers },
  'GET /sites/{site}/readers/{user}/comments': { own: moderators(200), other: strangers },
  'POST /sites/{site}/readers/{user}/notes': {
    own: moderators(204),
    other: strangers,
    body: { text: 'Спорит по делу' },
  },
  // asked without saying for what
  'GET /sites/{site}/readers/{user}/letter': { own: signedIn(400), other: signedIn(400) },
  'POST /sites/{site}/readers/{user}/sanctions': {
    // the administrator finds done what the moderator did
    own: [401, 403, 201, 409],
    other: strangers,
    body: { kind: 'premoderate', reason: 'spam', letter: 'Письмо' },
  },
  'POST /sites/{site}/sanctions/{sanction}/lift': { own: moderators(404), other: strangers },
  'POST /sites/{site}/sanctions/{sanction}/confirm': { own: moderators(404), other: strangers },
  'POST /sites/{site}/sanctions/{sanction}/acknowledge': { own: signedIn(404), other: strangers },
  'GET /sites/{site}/own-sanctions': { own: signedIn(200), other: strangers },
  'GET /sites/{site}/banned-domains': { own: moderators(200), other: strangers },
  'PUT /sites/{site}/banned-domains/{domain}': {
    own: moderators(204),
    other: strangers,
    body: { reason: 'spam' },
  },
  'DELETE /sites/{site}/banned-domains/{domain}': { own: moderators(204), other: strangers },
  'GET /sites/{site}/queue': { own: moderators(200), other: strangers },
  'GET /sites/{site}/comments/{comment}': { own: moderators(200), other: strangers },
  'GET /sites/{site}/comments/{comment}/chain': { own: moderators(200), other: strangers },
  'POST /sites/{site}/comments/{comment}/masks': {
    own: moderators(409),
    other: strangers,
    body: { revision: 2, ranges: [{ start: 0, end: 3 }] },
  },
  'DELETE /sites/{site}/members/{user}/trust': { own: moderators(204), other: strangers },
  'GET /sites/{site}/queue/matching': { own: moderators(200), other: strangers },
  'POST /sites/{site}/claims': {
    own: moderators(200),
    other: [401, 403, 403, 403],
    body: ({ places }) => ({ commentId: places.comment }),
  },
  'DELETE /sites/{site}/claims': { own: moderators(204), other: strangers },
  'POST /sites/{site}/bulks': {
    own: moderators(202),
    other: strangers,
    body: ({ places }) => ({ verb: 'hold', selection: { branch: places.comment } }),
  },
  'GET /sites/{site}/macros': { own: moderators(200), other: strangers },
  // not the list that was read
  'PUT /sites/{site}/macros': { own: admins(409), other: strangers, body: { version: '-', macros: [] } },
  'POST /sites/{site}/comments/{comment}/macros': {
    own: moderators(404),
    other: strangers,
    body: () => ({ macro: v7(), revision: 1 }),
  },
  'GET /sites/{site}/bulks/{bulk}': { own: moderators(404), other: strangers },
  'POST /sites/{site}/bulks/{bulk}/undo': { own: moderators(404), other: strangers },
  'GET /sites/{site}/filters': { own: moderators(200), other: strangers },
  'POST /sites/{site}/filters': {
    own: moderators(201),
    other: strangers,
    body: { name: 'Ссылки', filter: { tab: 'pending', rule: 'links' } },
  },
  'DELETE /sites/{site}/filters/{filter}': { own: moderators(404), other: strangers },
  'POST /sites/{site}/comments/{comment}/decisions': {
    own: moderators(201),
    other: strangers,
    body: { verb: 'hold', revision: 1 },
  },
  'POST /sites/{site}/decisions/{decision}/undo': { own: moderators(404), other: strangers },
  'GET /sites/{site}/reasons': { own: moderators(200), other: strangers },
  // those that nobody has read
  'PUT /sites/{site}/reasons': {
    own: admins(409),
    other: strangers,
    body: { version: 'unread', reasons: [{ names: everywhere, sentences: everywhere, houseRule: null }] },
  },
  'GET /sites/{site}/statements': { own: signedIn(200), other: strangers },
  'POST /sites/{site}/appeals': {
    own: signedIn(404),
    other: strangers,
    body: () => ({ decisionId: v7(), text: 'Это не спам' }),
  },
  'GET /sites/{site}/appeals': { own: moderators(200), other: strangers },
  'PUT /sites/{site}/appeals/{appeal}': {
    own: moderators(404),
    other: strangers,
    body: { outcome: 'refused', answer: 'Это реклама' },
  },
  'GET /sites/{site}/screening': { own: moderators(200), other: strangers },
  // those that nobody has read
  'PATCH /sites/{site}/screening': { own: admins(409), other: strangers, body: { version: 7 } },
  'GET /sites/{site}/screening/words': { own: moderators(200), other: strangers },
  'POST /sites/{site}/screening/words': { own: moderators(201), other: strangers, body: word },
  'DELETE /sites/{site}/screening/words/{word}': { own: moderators(404), other: strangers },
  'GET /sites/{site}/screening/lists/{list}': { own: moderators(200), other: strangers },
  'PUT /sites/{site}/screening/lists/{list}': {
    own: moderators(200),
    other: strangers,
    body: { text: '' },
  },
  'POST /sites/{site}/screening/trials': {
    own: moderators(200),
    other: strangers,
    body: { text: 'Текст' },
  },
  'POST /sites/{site}/screening/replays': { own: moderators(202), other: strangers, body: { days: 1 } },
  'GET /sites/{site}/screening/replays/{replay}': { own: moderators(404), other: strangers },
  'GET /sites/{site}/audit': { own: admins(200), other: strangers },
  'GET /sites/{site}/audit.csv': { own: admins(200), other: strangers },
  'GET /sites/{site}/insights': { own: moderators(200), other: strangers },
  'GET /sites/{site}/insights.csv': { own: moderators(200), other: strangers },
  'GET /sites/{site}': { own: admins(200), other: strangers },
  'PATCH /sites/{site}': { own: admins(200), other: strangers, body: { moderationMode: 'pre' } },
  'GET /sites/{site}/staff': { own: admins(200), other: strangers },
  'POST /sites/{site}/invitations': {
    own: admins(201),
    other: strangers,
    body: { email: 'new@people.example', role: 'moderator' },
  },
  'DELETE /sites/{site}/invitations/{invitation}': { own: admins(404), other: strangers },
  'PATCH /sites/{site}/members/{user}': { own: admins(200), other: strangers, body: { role: 'reader' } },
  'POST /invitations': { own: signedIn(422), body: { token: newToken() } },
  'POST /sign-in/codes': { own: anyone(204), body: () => ({ email: `${v7()}@people.example` }) },
  'POST /sign-in/session': { own: anyone(422), body: { code: '000000' } },
  'POST /preview': { own: signedIn(200), body: { text: '**Текст**' } },
  'GET /account': { own: signedIn(200) },
  'PATCH /account': { own: signedIn(200), body: { language: 'kk' } },
  'DELETE /account/session': { own: signedIn(204) },
  'PUT /account/password': { own: signedIn(204), body: { password: 'конь в пальто 7' } },
  'DELETE /account/password': { own: signedIn(204), body: {} },
  'POST /sign-in/password': {
    own: [422, 422, 422, 422],
    body: { email: 'nobody@people.test', password: 'что-нибудь' },
  },
  'GET /account/comments': { own: signedIn(200) },
  'GET /account/sessions': { own: signedIn(200) },
  'DELETE /account/sessions': { own: signedIn(204) },
  'DELETE /account/sessions/{session}': { own: signedIn(404) },
  'POST /connections': { own: signedIn(404), body: { site: 'no-such-site', challenge: newToken() } },
  'POST /embed-sessions': {
    own: anyone(404),
    body: { site: 'no-such-site', code: newToken(), verifier: newToken() },
  },
  'DELETE /embed-sessions': { own: signedIn(204) },
}
