import { raw } from '@/db/client'

/**
 * The gravest of what keeps the user `u`, the member `m`, from taking part on a site, by the database's clock: one
 * query inside another. Nothing has to run for a sanction to end. Domains are banned for readers, with all under them.
 */
export const gravest = (siteId: string | null) => raw`
  select jsonb_build_object(
    'id', x.id, 'kind', x.kind, 'reason', x.reason, 'letter', x.letter,
    'until', to_char(x.ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'sentences', r.sentences, 'houseRule', r.house_rule,
    'houseRulesUrl', (select house_rules_url from sites where id = ${siteId}::uuid)
  ) as sanction
  from (
    select s.id, s.kind, s.reason, s.letter, s.ends_at from sanctions s
    where s.site_id = ${siteId}::uuid and s.user_id = u.id and s.lifted_at is null and s.confirmed_at is not null
      and (s.ends_at is null or s.ends_at > now())
      and (s.kind in ('suspend', 'ban') or (s.kind = 'warn' and s.acknowledged_at is null))
    union all
    select null, 'ban', d.reason, null, null from banned_domains d
    where d.site_id = ${siteId}::uuid and coalesce(m.role, 'reader') = 'reader'
      and right('.' || lower(split_part(u.email, '@', 2)), length(d.domain) + 1) = '.' || d.domain
  ) x
  left join site_reasons r on r.site_id = ${siteId}::uuid and r.code = x.reason
  order by array_position(array['ban', 'suspend', 'warn'], x.kind), x.ends_at desc nulls first, x.id nulls last limit 1`
