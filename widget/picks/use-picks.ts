import { useState } from 'preact/hooks'
import type { FeaturedComments } from '@/lib/contract/threads'
import { request } from '../api/request'
import { withoutText } from '../thread/loaded'
import type { Told } from '../thread/told'
import { threadPath, type View } from '../view'
import { renewed } from './renewed'

/** What the newsroom chose: it changes where it stands, nothing comes by itself. */
export function usePicks(view: View) {
  const [picks, setPicks] = useState(view.featured)

  async function told(news: Told) {
    if (picks.length === 0) return
    if (!news.reset) return setPicks((known) => renewed(known, news))
    const answer = await request<FeaturedComments>('GET', `${threadPath(view)}/featured`)
    if (!answer.ok) return
    const now = new Map(answer.body.comments.map((comment) => [comment.id, comment]))
    setPicks((known) => known.map((pick) => now.get(pick.id) ?? withoutText(pick)))
  }
  return { picks, told }
}
