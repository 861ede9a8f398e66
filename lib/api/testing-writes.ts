import type { Limit } from './limits'

/** What each write is limited by, the first that is asked. */
export const limited: Record<string, Limit> = {
  'POST /sites/{site}/threads/{thread}/comments': 'comments-by-user',
  'PATCH /sites/{site}/comments/{comment}': 'edits-by-user',
  'DELETE /sites/{site}/comments/{comment}': 'edits-by-user',
  'PUT /sites/{site}/comments/{comment}/vote': 'votes-by-user',
  'POST /sites/{site}/comments/{comment}/reports': 'reports-by-user',
  'PUT /sites/{site}/profile/name': 'names-by-user',
  'PUT /sites/{site}/hidden-authors/{user}': 'votes-by-user',
  'POST /account/push-subscriptions': 'subscriptions-by-user',
  'POST /preview': 'previews-by-user',
  'PUT /account/password': 'passwords-by-user',
  'DELETE /account/password': 'passwords-by-user',
  'POST /account/passkeys/options': 'passkeys-by-user',
  'POST /account/links': 'links-by-user',
  'DELETE /account/links/{link}': 'links-by-user',
  'POST /account/email-codes': 'code-requests-by-address',
  'PUT /account/email': 'code-entries-by-address',
  'PUT /account/phone': 'code-entries-by-address',
  'POST /account/second-factor': 'second-factor-tries-by-address',
  'POST /account/second-factor/passkey': 'second-factor-tries-by-address',
  'POST /account/second-factor/passkey-options': 'second-factor-questions-by-user',
  'PUT /account/authenticator': 'second-factor-tries-by-address',
  'POST /sign-in/codes': 'code-requests-by-address',
  'POST /sign-in/session': 'code-entries-by-address',
  'POST /sign-in/phone-session': 'code-entries-by-address',
  'POST /sign-in/password': 'password-tries-by-address',
  'POST /sign-in/passkey/options': 'passkey-challenges-by-address',
  'POST /sign-in/passkey': 'passkey-tries-by-address',
  'POST /own-sessions': 'own-tokens-by-address',
  'POST /connections': 'connections-by-user',
  'POST /sites/{site}/screening/trials': 'trials-by-user',
  'POST /sites/{site}/screening/replays': 'replays-by-user',
  'POST /sites/{site}/keys': 'keys-by-user',
  'POST /sites/{site}/sms/trials': 'sms-trials-by-user',
  'POST /sites/{site}/invitations': 'invitations-by-user',
}

/** Why a write needs no limit. */
export const unlimited: Record<string, string[]> = {
  'limited, as a test of its own says': [
    // pictures.test.ts, own-phone.test.ts, phone-sign-in.test.ts
    ...['PUT /account/picture', 'POST /account/phone-codes', 'POST /sign-in/phone-codes'],
  ],
  'takes what we made and nobody guesses, once': [
    ...['POST /embed-sessions', 'POST /invitations', 'POST /unsubscribe/{token}'],
    ...['POST /unsubscription', 'POST /unsubscription/look'],
    // what its options asked for, which are limited
    ...['POST /account/passkeys', 'POST /account/merge'],
  ],
  'writes nothing until its first code has come': ['POST /account/authenticator'],
  'changes the one row that is there': [
    ...['PATCH /account', 'PATCH /account/passkeys/{passkey}', 'POST /account/recovery-codes'],
    ...['POST /sites/{site}/notifications/seen', 'PATCH /sites/{site}/notifications/settings'],
    'POST /sites/{site}/sanctions/{sanction}/acknowledge',
  ],
  'is done once for each decision': ['POST /sites/{site}/appeals'],
  'takes away what was limited when it came': [
    ...['DELETE /account/picture', 'DELETE /account/phone', 'DELETE /account/passkeys/{passkey}'],
    ...['DELETE /account/push-subscriptions', 'DELETE /sites/{site}/hidden-authors/{user}'],
    ...['DELETE /account/authenticator', 'DELETE /account/session', 'DELETE /account/sessions'],
    ...['DELETE /account/sessions/{session}', 'DELETE /own-sessions', 'DELETE /embed-sessions'],
  ],
  'is done by staff, whose names and sessions are known, and most of it is in the audit log': [
    ...['PUT', 'DELETE'].flatMap((method) => [
      `${method} /sites/{site}/comments/{comment}/feature`,
      `${method} /sites/{site}/readers/{user}/hidden-picture`,
      `${method} /sites/{site}/banned-domains/{domain}`,
      `${method} /sites/{site}/providers/{kind}`,
      `${method} /sites/{site}/sections/{section}`,
      `${method} /sites/{site}/sms`,
    ]),
    ...['PUT /sites/{site}/threads/{thread}/author', 'PATCH /sites/{site}/threads/{thread}/settings'],
    ...['POST /sites/{site}/readers/{user}/notes', 'POST /sites/{site}/readers/{user}/sanctions'],
    ...['POST /sites/{site}/sanctions/{sanction}/lift', 'POST /sites/{site}/sanctions/{sanction}/confirm'],
    ...['POST /sites/{site}/comments/{comment}/masks', 'POST /sites/{site}/comments/{comment}/macros'],
    ...['POST /sites/{site}/comments/{comment}/decisions', 'POST /sites/{site}/decisions/{decision}/undo'],
    ...['POST /sites/{site}/claims', 'DELETE /sites/{site}/claims', 'PUT /sites/{site}/macros'],
    ...['POST /sites/{site}/bulks', 'POST /sites/{site}/bulks/{bulk}/undo', 'PUT /sites/{site}/reasons'],
    ...['POST /sites/{site}/filters', 'DELETE /sites/{site}/filters/{filter}', 'PATCH /sites/{site}'],
    ...['PUT /sites/{site}/appeals/{appeal}', 'PATCH /sites/{site}/screening'],
    ...['POST /sites/{site}/screening/words', 'DELETE /sites/{site}/screening/words/{word}'],
    ...['PUT /sites/{site}/screening/lists/{list}', 'DELETE /sites/{site}/keys/{key}'],
    ...['DELETE /sites/{site}/invitations/{invitation}', 'PATCH /sites/{site}/members/{user}'],
    ...['DELETE /sites/{site}/members/{user}/trust', 'DELETE /sites/{site}/members/{user}/second-factor'],
  ],
}
