import { accountWords } from '@/app/_words/words'

const sections = [
  ['profile', 'account.profile'],
  ['sites', 'account.sites'],
  ['notifications', 'notifications.title'],
  ['ways', 'ways.title'],
  ['sessions', 'sessions.title'],
] as const

/** What the page is, and ways into it as it is long: beside it, on phones above it. */
export async function Sections() {
  const { t } = await accountWords()
  return (
    <div className="mb-5 grid gap-2 lg:sticky lg:top-6 lg:mb-0 lg:self-start">
      <h1 className="text-2xl font-semibold">{t('account.title')}</h1>
      <nav aria-label={t('account.sections')}>
        <ul className="-mx-2.5 flex flex-wrap text-sm lg:grid">
          {sections.map(([id, title]) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="flex min-h-8 items-center rounded-md px-2.5 py-1 text-soft hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
              >
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
