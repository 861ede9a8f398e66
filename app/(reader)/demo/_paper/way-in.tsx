import { hasMailbox } from '@/app/_session/mode'
import { accountWords } from '@/app/_words/words'
import { people } from '@/db/demo/people'
import { env } from '@/lib/env'

const emailOf = (role: 'moderator' | 'admin') => people.find((person) => person.role === role)?.email ?? ''

/** How a visitor of the demo becomes a reader, a moderator, an administrator. */
export async function WayIn() {
  const { t } = await accountWords()
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t('demo.how')}</h2>
      <ol className="grid list-decimal gap-1 pl-5 marker:text-soft">
        <li>{t('demo.howReader')}</li>
        <li>{t('demo.howModerator', { moderator: emailOf('moderator'), admin: emailOf('admin') })}</li>
        {hasMailbox && <li>{t('demo.howCodes')}</li>}
      </ol>
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <a href={`${env.publicUrl}/newsroom`} className="text-accent underline">
          {t('demo.newsroom')}
        </a>
        {hasMailbox && (
          <a href={`${env.publicUrl}/mailbox`} className="text-accent underline">
            {t('demo.mailbox')}
          </a>
        )}
      </p>
    </section>
  )
}
