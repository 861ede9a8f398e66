import { raw } from '@/db/client'
import { waysIn } from '@/lib/contract/words'
import { env } from '@/lib/env'
import { isVouched } from './vouched'

/**
 * Of a row `s` of `sessions`: whether a site takes the way by which it began (null: there is no such site). When nobody
 * knows which it was, all have to be taken. Of OpenID Connect it is the site's issuer who has to vouch: another one speaks
 * for its own people. One query inside another.
 */
export const isWayTaken = (siteId: string | null) => raw`(
  select case
    when s.way is null then cardinality(t.ways) = ${waysIn.length}
    when s.way <> all (t.ways) then false
    when s.way = 'oidc' then coalesce(${bare(raw`s.issuer`)} = ${bare(issuer())}, false)
    else not ${raw.unsafe(isVouched)} or s.vouched_by = t.id
  end
  from sites t
  left join site_providers p on p.site_id = t.id and p.kind = 'oidc' and s.way = 'oidc'
  where t.id = ${siteId}::uuid)`

// its own, else the operator's
const issuer = () => raw`coalesce(p.issuer, ${env.providers.oidc?.issuer ?? null}::text)`

// letter by letter but for the slash that people leave out (issuer.ts)
const bare = (one: ReturnType<typeof issuer>) => raw`regexp_replace(${one}, '/$', '')`
