import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import type { Membership } from '@/lib/users/list-memberships'
import { OwnSite } from './own-site'

/** Where somebody comments, and who they are there. */
export async function OwnSites({ memberships }: { memberships: Membership[] }) {
  const { t } = await accountWords()
  return (
    <Panel title={t('account.sites')}>
      {memberships.length === 0 && <p className="text-soft">{t('account.sitesEmpty')}</p>}
      <ul className="grid divide-y divide-line">
        {memberships.map((membership) => (
          <OwnSite key={membership.slug} membership={membership} />
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href="/account/comments" className="text-accent underline">
          {t('own.title')}
        </a>
        <a href="/account/reports" className="text-accent underline">
          {t('reports.title')}
        </a>
      </p>
    </Panel>
  )
}
