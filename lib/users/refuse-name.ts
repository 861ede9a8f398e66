import type { Role } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'
import { isLegible, looksLikeStaff } from './name-rules'

type On = { site: { name: string }; role: Role }

/** Throws `name-refused` for what nobody can read, and for a reader who could pass for the newsroom. */
export function refuseName(name: string | null | undefined, { site, role }: On): asserts name is string {
  // staff may be called what they are
  const isAllowed = name && isLegible(name) && (role !== 'reader' || !looksLikeStaff(name, site.name))
  if (!isAllowed) throw new Problem('name-refused')
}
