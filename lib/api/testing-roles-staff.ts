import { v7 } from 'uuid'
import { admins, type Entry, moderators, strangers } from './testing-answers'

const everywhere = { ru: 'Слова', kk: 'Сөздер', en: 'Words' }
const word = { list: 'banned', kind: 'word', language: null, pattern: 'слово', exceptions: [] }

/** Those that ask for a second factor which was shown a moment ago; bans, ways and origins do as well, told by their body. */
export const graver = new Set([
  'PUT /sites/{site}/banned-domains/{domain}',
  'GET /sites/{site}/audit.csv',
  'GET /sites/{site}/insights.csv',
  'POST /sites/{site}/invitations',
  'PATCH /sites/{site}/members/{user}',
  'DELETE /sites/{site}/members/{user}/second-factor',
  'PUT /sites/{site}/providers/{kind}',
  'DELETE /sites/{site}/providers/{kind}',
  'POST /sites/{site}/keys',
  'DELETE /sites/{site}/keys/{key}',
  'DELETE /sites/{site}/sms',
])

/** Every endpoint that is for those who work for the site. */
export const staffMatrix: Record<string, Entry> = {
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
  'GET /sites/{site}/providers': { own: admins(200), other: strangers },
  'PUT /sites/{site}/providers/{kind}': {
    own: admins(204),
    other: strangers,
    body: { clientId: 'pikir', secret: 'only for tests' },
  },
  'DELETE /sites/{site}/providers/{kind}': { own: admins(204), other: strangers },
  'GET /sites/{site}/sections': { own: moderators(200), other: strangers },
  'PUT /sites/{site}/sections/{section}': {
    own: admins(204),
    other: strangers,
    body: { moderationMode: 'pre', slowSeconds: null },
  },
  'DELETE /sites/{site}/sections/{section}': { own: admins(204), other: strangers },
  'GET /sites/{site}/threads/{thread}/disagreements': { own: admins(200), other: strangers },
  'GET /sites/{site}/readers': { own: moderators(200), other: strangers },
  'GET /sites/{site}/readers/{user}': { own: moderators(200), other: strangers },
  'GET /sites/{site}/readers/{user}/comments': { own: moderators(200), other: strangers },
  'PUT /sites/{site}/readers/{user}/hidden-picture': { own: moderators(204), other: strangers },
  'DELETE /sites/{site}/readers/{user}/hidden-picture': { own: moderators(204), other: strangers },
  'POST /sites/{site}/readers/{user}/notes': {
    own: moderators(204),
    other: strangers,
    body: { text: 'Спорит по делу' },
  },
  'POST /sites/{site}/readers/{user}/sanctions': {
    // the administrator finds done what the moderator did
    own: [401, 403, 201, 409],
    other: strangers,
    body: { kind: 'premoderate', reason: 'spam', letter: 'Письмо' },
  },
  'POST /sites/{site}/sanctions/{sanction}/lift': { own: moderators(404), other: strangers },
  'POST /sites/{site}/sanctions/{sanction}/confirm': { own: moderators(404), other: strangers },
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
  'GET /sites/{site}/keys': { own: admins(200), other: strangers },
  'POST /sites/{site}/keys': { own: admins(201), other: strangers, body: { algorithm: 'HS256' } },
  'DELETE /sites/{site}/keys/{key}': { own: admins(404), other: strangers },
  'GET /sites/{site}/sms': { own: admins(200), other: strangers },
  // without a gateway
  'PUT /sites/{site}/sms': { own: admins(400), other: strangers, body: { isOn: true, caps: {}, version: 0 } },
  'DELETE /sites/{site}/sms': { own: admins(204), other: strangers },
  'POST /sites/{site}/sms/trials': { own: admins(404), other: strangers, body: { phone: '+77012345678' } },
  'GET /sites/{site}/staff': { own: admins(200), other: strangers },
  'POST /sites/{site}/invitations': {
    own: admins(201),
    other: strangers,
    body: { email: 'new@people.example', role: 'moderator' },
  },
  'DELETE /sites/{site}/invitations/{invitation}': { own: admins(404), other: strangers },
  // a reader has none
  'DELETE /sites/{site}/members/{user}/second-factor': { own: admins(404), other: strangers },
  'PATCH /sites/{site}/members/{user}': { own: admins(200), other: strangers, body: { role: 'reader' } },
}
