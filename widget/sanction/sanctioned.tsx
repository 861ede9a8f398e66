/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Standing } from '@/lib/contract/readers'
import { request } from '../api/request'
import { dateAndTime } from '../comment/relative-time'
import { useTalk } from '../talk'
import { useWords } from '../words'
import type { T } from '../words-in'
import { appealAddress } from './appeal-address'
import { Paragraphs } from './paragraphs'

/** What happened, why, until when, and what can be done: in the place where one would write. */
export function Sanctioned({ standing }: { standing: Standing }) {
  const { t } = useWords()
  const { view } = useTalk()
  const { id, kind, sentence, houseRule, houseRulesUrl, letter } = standing
  return (
    <section class="panel nudge sanctioned" aria-live="polite" aria-label={titleOf(standing, t)}>
      <h3>{titleOf(standing, t)}</h3>
      <p dir="auto">{sentence}</p>
      {houseRule && <p dir="auto">{t('sanction.rule', { rule: houseRule })}</p>}
      {letter && (
        <details open={kind === 'warn'}>
          <summary>{t('sanction.letter')}</summary>
          <Paragraphs text={letter} />
        </details>
      )}
      {kind !== 'warn' && <p class="hint">{t('sanction.go-on')}</p>}
      {id === null && <p class="hint">{t('sanction.domain')}</p>}
      <p class="actions">
        {houseRulesUrl && (
          <a href={houseRulesUrl} target="_blank" rel="noopener">
            {t('sanction.rules')}
          </a>
        )}
        {id && (
          <a href={appealAddress(view, id)} target="_blank" rel="noopener">
            {t('sanction.appeal')}
          </a>
        )}
        {id && kind === 'warn' && <Heard id={id} />}
      </p>
    </section>
  )
}

function titleOf({ kind, until }: Standing, t: T) {
  if (kind === 'warn') return t('sanction.warn')
  if (!until) return t('sanction.ban')
  return t(kind === 'ban' ? 'sanction.ban-until' : 'sanction.suspend', {
    until: dateAndTime(Date.parse(until), t),
  })
}

/** "I have read it": from then on one writes as before. */
function Heard({ id }: { id: string }) {
  const { t } = useWords()
  const { view, stopped } = useTalk()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  async function press() {
    setState('busy')
    const answer = await request('POST', `/sites/${view.site.slug}/sanctions/${id}/acknowledge`)
    if (!answer.ok) return setState('failed')
    stopped(null)
    document.querySelector<HTMLElement>('.composer textarea')?.focus()
  }
  return (
    <>
      {state === 'failed' && (
        <span role="alert" class="trouble">
          {t('sanction.heard-failed')}
        </span>
      )}
      <button type="button" class="primary" disabled={state === 'busy'} onClick={press}>
        {t('sanction.heard')}
      </button>
    </>
  )
}
