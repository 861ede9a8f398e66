import { BookOpen, type LucideIcon, Mail, MessagesSquare, Newspaper, UserRound } from 'lucide-react'
import { hasDemo, hasMailbox } from '@/app/_session/mode'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'

export default async function HomePage() {
  const { t } = await accountWords()
  return (
    <Frame>
      <div className="py-4 text-center">
        <h1 className="text-2xl font-semibold text-balance">{t('home.title')}</h1>
        <p className="mt-2 text-soft text-balance">{t('home.lead')}</p>
      </div>
      <nav className="grid divide-y divide-line rounded-lg bg-surface shadow-card">
        {hasDemo && <Way href="/demo" icon={Newspaper} name={t('home.demo')} about={t('home.demoAbout')} />}
        <Way
          href="/newsroom"
          icon={MessagesSquare}
          name={t('home.newsroom')}
          about={t('home.newsroomAbout')}
        />
        <Way href="/account" icon={UserRound} name={t('home.account')} about={t('home.accountAbout')} />
        {hasMailbox && (
          <Way href="/mailbox" icon={Mail} name={t('home.mailbox')} about={t('home.mailboxAbout')} />
        )}
        <Way href="/docs" icon={BookOpen} name={t('home.docs')} about={t('home.docsAbout')} />
      </nav>
    </Frame>
  )
}

type WayProps = { href: string; icon: LucideIcon; name: string; about: string }

const Way = ({ href, icon: Icon, name, about }: WayProps) => (
  <a
    href={href}
    className="flex items-center gap-4 px-4 py-3.5 first:rounded-t-lg last:rounded-b-lg hover:bg-sunken"
  >
    <Icon aria-hidden className="size-6 shrink-0 text-accent" strokeWidth={1.75} />
    <span>
      <span className="block font-semibold">{name}</span>
      <span className="block text-sm text-soft">{about}</span>
    </span>
  </a>
)
