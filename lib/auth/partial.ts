import { isVouched } from './vouched'

/**
 * Of a row `s` of `sessions`, in SQL: whether a site alone says who it is (by its own provider or gateway) and the account
 * is not this site's to open: others lead into it as well, or another's gateway proved its number. Such a session takes
 * part on that site, and sees and changes nothing of the account.
 */
export const isPartial = `(${isVouched} and (
  (select count(email) from users where id = s.user_id)
    + (select count(*) from phones where user_id = s.user_id)
    + (select count(*) from passkeys where user_id = s.user_id)
    + (select count(*) from accounts where user_id = s.user_id) > 1
  or (s.way = 'phone' and not exists (
    select from phones where user_id = s.user_id and site_id = s.vouched_by))))`
