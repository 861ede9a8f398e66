/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Preview as Seen } from '@/lib/contract/comments'
import type { Refusal } from '../api/request'
import { request } from '../api/request'
import { Text } from '../comment/text'
import { useWords } from '../words'
import { wordsFor } from './words-for'

/** Over the paper: its text as readers will see it, made by the server as when it is sent. */
export function Preview({ text }: { text: string }) {
  const { t } = useWords()
  const [html, setHtml] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    if (!text.trim()) return
    let isOver = false
    void request<Seen>('POST', '/preview', { body: { text } }).then((answer) => {
      if (isOver) return
      if (answer.ok) setHtml(answer.body.html)
      else setRefusal(answer)
    })
    return () => {
      isOver = true
    }
  }, [text])

  const said = refusal ? failed(refusal) : t(text.trim() ? 'loading' : 'preview-empty')
  return (
    <section class="preview" aria-label={t('preview-on')} aria-live="polite">
      {html === null ? <p class={refusal ? 'trouble' : 'note'}>{said}</p> : <Text html={html} />}
    </section>
  )

  function failed(refusal: Refusal) {
    const hasOwnWords = refusal.code === 'offline' || refusal.code === 'too-many-requests'
    return hasOwnWords ? wordsFor(refusal, t) : t('preview-failed')
  }
}
