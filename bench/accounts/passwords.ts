import { hash } from '@node-rs/argon2'
import type postgres from 'postgres'

export const password = 'қызыл өрік жаңғақ'

/** Everybody has the same one; and a week in which so many sign-ins failed that those of a bench are no wave. */
export async function seedPasswords(sql: postgres.Sql) {
  const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  const kept = await hash(Buffer.from(password), parameters)
  await sql`insert into passwords (user_id, hash) select id, ${kept} from users`
  await sql`
    insert into sign_in_counts (minute, failed)
    select date_trunc('minute', now()) - make_interval(mins => ago), 100 from generate_series(30, 10050) as ago`
}
