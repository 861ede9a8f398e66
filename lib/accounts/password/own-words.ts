import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { env } from '@/lib/env'

type Owner = { id: string; name: string | null; email: string }

// nobody is somewhere in more places than a guesser would try
const most = 50

/** What a guesser would try for this person first: us, who they are, and where they comment under which name. */
export async function ownWords({ id, name, email }: Owner): Promise<string[]> {
  const at = await db
    .select({ name: sites.name, slug: sites.slug, called: members.displayName })
    .from(members)
    .innerJoin(sites, eq(sites.id, members.siteId))
    .where(eq(members.userId, id))
    .limit(most)
  const places = at.flatMap((site) => [site.name, site.slug, site.called])
  return ['pikir', 'пікір', new URL(env.publicUrl).hostname, email, name ?? '', ...places]
}
