import { currentActor } from '@/app/_session/current'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { readStatements } from '@/lib/moderation/appeals/read-statements'
import type { Membership } from '@/lib/users/list-memberships'
import { StatementLine } from './statement-line'

const most = 20

/** What was decided against a person on all their sites; nothing where nothing was. */
export async function Statements({ memberships }: { memberships: Membership[] }) {
  const { t } = await accountWords()
  const found = await Promise.all(memberships.map(readOnSite))
  const newest = found
    .flat()
    .sort((one, other) => (one.statement.at < other.statement.at ? 1 : -1))
    .slice(0, most)
  if (newest.length === 0) return null
  return (
    <div id="statements" className="scroll-mt-4">
      <Panel title={t('statements.title')} intro={t('statements.intro')}>
        <ul className="grid divide-y divide-line">
          {newest.map(({ statement, site, slug }) => (
            <StatementLine key={statement.id} statement={statement} site={site} slug={slug} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

async function readOnSite({ siteId, slug, site }: Membership) {
  const { statements } = await readStatements(await currentActor(siteId), { id: siteId })
  return statements.map((statement) => ({ statement, slug, site }))
}
