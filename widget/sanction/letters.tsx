/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { OwnSanctions } from '@/lib/contract/readers'
import { request } from '../api/request'
import { dateAndTime } from '../comment/relative-time'
import { useTalk } from '../talk'
import { useOnce } from '../use-once'
import { useWords } from '../words'
import { appealAddress } from './appeal-address'
import { Paragraphs } from './paragraphs'

/** The newsroom's letters to this reader, where there are any. */
export function Letters() {
  const { t } = useWords()
  const { view } = useTalk()
  const [letters, setLetters] = useState<OwnSanctions['sanctions']>([])
  useOnce(() => {
    void request<OwnSanctions>('GET', `/sites/${view.site.slug}/own-sanctions`).then(
      (answer) => answer.ok && setLetters(answer.body.sanctions),
    )
  })
  if (letters.length === 0) return null
  return (
    <ul>
      {letters.map(({ id, kind, letter, at, until }) => (
        <li key={id} class="notice">
          <details>
            <summary>
              {t('sanction.letter')}: {titleOf(kind, until)}{' '}
              <span class="quiet">{dateAndTime(Date.parse(at), t)}</span>
            </summary>
            <Paragraphs text={letter ?? ''} />
            <a href={appealAddress(view, id)} target="_blank" rel="noopener">
              {t('sanction.appeal')}
            </a>
          </details>
        </li>
      ))}
    </ul>
  )

  function titleOf(kind: OwnSanctions['sanctions'][number]['kind'], until: string | null) {
    if (kind !== 'suspend' && !(kind === 'ban' && until)) return t(`sanction.${kind}`)
    const end = { until: until ? dateAndTime(Date.parse(until), t) : '' }
    return kind === 'ban' ? t('sanction.ban-until', end) : t('sanction.suspend', end)
  }
}
