import { currentActor } from '@/app/_session/current'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { listSessions } from '@/lib/accounts/sessions/list-sessions'
import { SessionList } from './session-list'

/** Where a person is signed in, to be ended where it is not them. */
export async function Sessions() {
  const { t, language } = await accountWords()
  const sessions = await listSessions(await currentActor(null))
  // here, because browsers claim to know Kazakh and do not
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  const named = sessions.map((session) => ({
    ...session,
    country: session.country ? (countries.of(session.country) ?? null) : null,
  }))
  return (
    <Panel id="sessions" title={t('sessions.title')} intro={t('sessions.intro')}>
      <SessionList sessions={named} />
    </Panel>
  )
}
