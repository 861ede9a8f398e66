import { currentActor } from '@/app/_session/current'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import type { Membership } from '@/lib/users/list-memberships'
import { readHiddenAuthors } from '@/lib/users/read-hidden-authors'
import { HiddenPerson } from './hidden-person'

/** Whom somebody does not want to read; nothing where there is nobody. */
export async function HiddenPeople({ memberships }: { memberships: Membership[] }) {
  const { t } = await accountWords()
  const authors = await readHiddenAuthors(await currentActor(null), memberships)
  if (authors.length === 0) return null
  return (
    <Panel title={t('hidden.title')} intro={t('hidden.intro')}>
      <ul className="grid divide-y divide-line">
        {authors.map((author) => (
          <HiddenPerson key={`${author.slug} ${author.id}`} author={author} />
        ))}
      </ul>
    </Panel>
  )
}
