import { env } from '@/lib/env'

/**
 * Of a row `s` of `sessions`, in SQL: whether a site alone says who it is, by its own provider or gateway. Where the operator
 * trusts the sites here (`TRUST_SITES`), their word is the operator's own.
 */
export const isVouched = env.trustsSites ? 'false' : '(s.vouched_by is not null)'
