import type { Site as SiteView } from '@/lib/contract/sites'
import type { Site } from './find-site'

export const presentSite = ({ createdAt: _createdAt, ...site }: Site): SiteView => site
