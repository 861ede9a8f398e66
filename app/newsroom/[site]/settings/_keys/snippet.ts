import type { SiteKey } from '@/lib/contract/own-accounts'

type Key = Pick<SiteKey, 'id' | 'algorithm'>
type Site = { slug: string; origin: string }

/** What a publisher's own server does: Node without any package. */
export const serverCode = ({ slug, origin }: Site, { id, algorithm }: Key) => `\
import { ${algorithm === 'HS256' ? 'createHmac' : 'sign'}, randomUUID } from 'node:crypto'
import { env } from 'node:process'

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function commentsToken(reader) {
  const now = Math.floor(Date.now() / 1000)
  const header = { alg: '${algorithm}', kid: '${id}' }
  const claims = {
    iss: '${origin}',
    aud: '${slug}',
    sub: String(reader.id),
    jti: randomUUID(),
    iat: now,
    exp: now + 120,
    name: reader.name,
    badge: reader.badge,
  }
  const unsigned = \`\${part(header)}.\${part(claims)}\`
${signing[algorithm]}
  return \`\${unsigned}.\${signature}\`
}`

const signing = {
  HS256: `  const signature = createHmac('sha256', env.PIKIR_SECRET).update(unsigned).digest('base64url')`,
  ES256: `  const key = { key: env.PIKIR_PRIVATE_KEY, dsaEncoding: 'ieee-p1363' }
  const signature = sign('sha256', Buffer.from(unsigned), key).toString('base64url')`,
}

/** What its pages do instead of the one tag. */
export const pageCode = (publicUrl: string, slug: string) => `\
<div id="comments"></div>
<script src="${publicUrl}/pikir.js"></script>
<script>
  Pikir.load({
    element: document.getElementById('comments'),
    site: '${slug}',
    accounts: {
      token: async () => (await fetch('/comments-token')).text(),
      signIn: () => location.assign('/login'),
    },
  })
</script>`
