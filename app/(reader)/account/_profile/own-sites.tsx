import { buttonLook } from '@/app/_ui/button-look'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import type { Membership } from '@/lib/users/list-memberships'
import { OwnSite } from './own-site'

/** Where somebody comments, and who they are there. */
export async function OwnSites({ memberships }: { memberships: Membership[] }) {
  const { t } = await accountWords()
  return (
    <Panel id="sites" title={t('account.sites')}>
      {memberships.length === 0 && <p className="text-soft">{t('account.sitesEmpty')}</p>}
      <ul className="grid divide-y divide-line empty:hidden">
        {memberships.map((membership) => (
          <OwnSite key={membership.slug} membership={membership} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <a href="/account/comments" className={buttonLook({ size: 'small' })}>
          {t('own.title')}
        </a>
        <a href="/account/reports" className={buttonLook({ size: 'small' })}>
          {t('reports.title')}
        </a>
      </div>
    </Panel>
  )
}
