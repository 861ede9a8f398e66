import { currentActor } from '@/app/_session/current'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { env } from '@/lib/env'
import { readSettings } from '@/lib/notifications/change-settings'
import { readNotifications } from '@/lib/notifications/read-notifications'
import type { Membership } from '@/lib/users/list-memberships'
import { MailSettings } from './mail-settings'
import { NotificationList, type OnSite } from './notification-list'
import { PushSwitch } from './push-switch'

/** More of each site are in its own comments. */
const perSite = 10
const most = 20

/** What concerns a person on all their sites, and how they hear of it elsewhere. */
export async function Notifications({ memberships }: { memberships: Membership[] }) {
  const { t } = await accountWords()
  const found = await Promise.all(memberships.map(readOnSite))
  const newest = found
    .flatMap(({ notifications }) => notifications)
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, most)

  return (
    <>
      <div id="notifications" className="scroll-mt-4">
        <Panel title={t('notifications.title')}>
          <NotificationList notifications={newest} />
        </Panel>
      </div>
      {memberships.length > 0 && (
        <Panel title={t('notifications.mails')} intro={t('notifications.mailsAbout')}>
          {found.map(({ membership, settings }) => (
            <MailSettings
              key={membership.slug}
              site={membership}
              settings={settings}
              alone={memberships.length === 1}
            />
          ))}
          {env.vapid && <PushSwitch publicKey={env.vapid.publicKey} />}
        </Panel>
      )}
    </>
  )
}

async function readOnSite(membership: Membership) {
  const site = { id: membership.siteId }
  const actor = await currentActor(site.id)
  const [page, settings] = await Promise.all([
    readNotifications(actor, site, { limit: perSite }),
    readSettings(actor, site),
  ])
  const place = { site: membership.site, slug: membership.slug }
  const notifications: OnSite[] = page.notifications.map((one) => ({ ...one, ...place }))
  return { membership, settings, notifications }
}
