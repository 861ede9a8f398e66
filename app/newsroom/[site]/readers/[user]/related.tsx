import { Badge } from '@/app/_ui/badge'
import { Panel } from '@/app/_ui/panel'
import { newsroomWords } from '@/app/_words/words'
import type { ReaderRecord } from '@/lib/contract/readers'

type Props = { slug: string; related: ReaderRecord['related'] }

/** Who else came from the same device or network. */
export async function Related({ slug, related }: Props) {
  const { t } = await newsroomWords()
  if (related.length === 0) return null
  return (
    <Panel title={t('readers.related')} intro={t('readers.relatedIntro')}>
      <ul className="grid gap-2">
        {related.map(({ id, name, device, network, banned }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-2">
            <a
              href={`/newsroom/${slug}/readers/${id}`}
              className="min-w-0 text-accent underline wrap-anywhere"
            >
              <bdi>{name}</bdi>
            </a>
            {device && <Badge tone="warn">{t('readers.device')}</Badge>}
            {network && <Badge>{t('readers.network')}</Badge>}
            {banned && <Badge tone="bad">{t('readers.kind.ban')}</Badge>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
