import { cache } from 'react'
import { slug as slugSchema } from '@/lib/contract/fields'
import { Problem } from '@/lib/problem'
import { findSite, type Site } from '@/lib/sites/find-site'

/** The site with this slug; null: there is none. */
export const siteAt = cache(async (slug: unknown): Promise<Site | null> => {
  const asked = slugSchema.safeParse(slug)
  if (!asked.success) return null
  return findSite(asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return null
    throw error
  })
})
