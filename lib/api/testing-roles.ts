import { v7 } from 'uuid'
import { newToken } from '@/lib/auth/tokens'
import { anyone, type Entry, type Scene, signedIn, strangers } from './testing-answers'
import { staffMatrix } from './testing-roles-staff'

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

// of a passkey that nobody has
const key = { id: 'unknown', rawId: 'unknown', type: 'public-key' }
const made = { ...key, response: { clientDataJSON: 'e30', attestationObject: 'oA' } }
const signed = { ...key, response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' } }

const forgedProof = {
  ...{ id: 'AA', rawId: 'AA', type: 'public-key' },
  response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
}

/** Every endpoint. One without an entry fails the test below. */
export const matrix: Record<string, Entry> = {
  ...staffMatrix,
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
  'GET /sites/{site}/threads/{thread}/featured': { own: anyone(200), other: anyone(200) },
  'GET /sites/{site}/threads/{thread}/render': { own: anyone(200), other: anyone(200) },
  // asked without saying for what
  'GET /oembed': { own: anyone(400) },
  'GET /sites/{site}/people/{user}': { own: anyone(200), other: anyone(404) },
  'GET /account/reports': { own: signedIn(200) },
  // nobody's
  'GET /pictures/{file}': { own: anyone(404) },
  // without a picture
  'PUT /account/picture': { own: signedIn(415) },
  'DELETE /account/picture': { own: signedIn(204) },
  'GET /sites/{site}/profile': { own: signedIn(200), other: strangers },
  'PUT /sites/{site}/profile/name': {
    own: signedIn(200),
    other: strangers,
    body: () => ({ name: `Имя ${v7()}` }),
  },
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
  // of nobody
  'POST /unsubscription': { own: anyone(404), body: { token: 'a'.repeat(87) } },
  'POST /unsubscription/look': { own: anyone(404), body: { token: 'a'.repeat(87) } },
  // asked without saying for what
  'GET /sites/{site}/readers/{user}/letter': { own: signedIn(400), other: signedIn(400) },
  'POST /sites/{site}/sanctions/{sanction}/acknowledge': { own: signedIn(404), other: strangers },
  'GET /sites/{site}/own-sanctions': { own: signedIn(200), other: strangers },
  'GET /sites/{site}/statements': { own: signedIn(200), other: strangers },
  'POST /sites/{site}/appeals': {
    own: signedIn(404),
    other: strangers,
    body: () => ({ decisionId: v7(), text: 'Это не спам' }),
  },
  'POST /invitations': { own: signedIn(422), body: { token: newToken() } },
  'POST /sign-in/codes': { own: anyone(200), body: () => ({ email: `${v7()}@people.example` }) },
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
  'GET /account/passkeys': { own: signedIn(200) },
  'POST /account/passkeys/options': { own: signedIn(200) },
  // made without having been asked for
  'POST /account/passkeys': { own: signedIn(422), body: made },
  'PATCH /account/passkeys/{passkey}': { own: signedIn(404), body: { name: 'Телефон' } },
  'DELETE /account/passkeys/{passkey}': { own: signedIn(404) },
  'POST /sign-in/passkey/options': { own: anyone(200) },
  'POST /sign-in/passkey': { own: anyone(422), body: signed },
  // none sends texts there
  'POST /sign-in/phone-codes': { own: anyone(404), body: { site: 'no-such-site', phone: '+77012345678' } },
  'POST /sign-in/phone-session': { own: anyone(422), body: { code: '000000' } },
  'GET /account/phone': { own: signedIn(200) },
  'POST /account/phone-codes': {
    own: signedIn(404),
    body: { site: 'no-such-site', phone: '+77012345678' },
  },
  'PUT /account/phone': { own: signedIn(422), body: { code: '000000' } },
  'DELETE /account/phone': { own: signedIn(404) },
  'GET /account/second-factor': { own: signedIn(200) },
  // nobody here has one
  'POST /account/second-factor': { own: signedIn(422), body: { code: '000000' } },
  'POST /account/second-factor/passkey-options': { own: signedIn(200) },
  'POST /account/second-factor/passkey': { own: signedIn(422), body: { proof: forgedProof } },
  'POST /account/authenticator': { own: signedIn(200) },
  'PUT /account/authenticator': { own: signedIn(422), body: { enrolment: '-', code: '000000' } },
  'DELETE /account/authenticator': { own: [401, 204, 409, 409] },
  'POST /account/recovery-codes': { own: signedIn(403) },
  'GET /account/comments': { own: signedIn(200) },
  'GET /account/ways': { own: signedIn(200) },
  'POST /account/links': { own: signedIn(404), body: { provider: 'nobody.oidc' } },
  'DELETE /account/links/{link}': { own: signedIn(404) },
  'POST /account/email-codes': { own: signedIn(403), body: { email: 'another@people.example' } },
  'PUT /account/email': { own: signedIn(422), body: { code: '000000' } },
  'GET /account/merge': { own: signedIn(404) },
  'POST /account/merge': { own: signedIn(422) },
  'GET /account/sessions': { own: signedIn(200) },
  'DELETE /account/sessions': { own: signedIn(204) },
  'DELETE /account/sessions/{session}': { own: signedIn(404) },
  'POST /connections': { own: signedIn(404), body: { site: 'no-such-site', challenge: newToken() } },
  'POST /embed-sessions': {
    own: anyone(404),
    body: { site: 'no-such-site', code: newToken(), verifier: newToken() },
  },
  'POST /own-sessions': { own: anyone(404), body: { site: 'no-such-site', token: 'a.b.c' } },
  'DELETE /own-sessions': { own: signedIn(204) },
  'DELETE /embed-sessions': { own: signedIn(204) },
}
