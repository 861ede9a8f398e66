import { useState } from 'preact/hooks'
import type { Notification, NotificationPage } from '@/lib/contract/notifications'
import { request } from '../api/request'
import { onNews } from '../news'
import { useTalk } from '../talk'
import { useOnce } from '../use-once'
import type { View } from '../view'

const untilNext = 3 * 60_000
// who is told what is found out by a job, some moments after the comment is there
const afterNews = [1_500, 2_000, 3_000, 6_000]

export type Notices = { list: Notification[]; unseen: number } | 'loading' | 'failed'

/** What concerns the reader: asked for at once, when news touches them, and every few minutes while they look. */
export function useNotices() {
  const { view, signedOut } = useTalk()
  const [notices, setNotices] = useState<Notices>('loading')

  async function ask() {
    const answer = await request<NotificationPage>('GET', pathOf(view))
    if (answer.ok) setNotices({ list: answer.body.notifications, unseen: answer.body.unseen })
    else if (answer.code === 'not-signed-in') signedOut()
    else if (answer.sanction) setNotices({ list: [], unseen: 0 })
    else setNotices((before) => (typeof before === 'string' ? 'failed' : before))
  }

  /** All that is listed now was looked at. */
  async function see() {
    if (typeof notices === 'string' || !notices.unseen || !notices.list[0]) return
    const answer = await request('POST', `${pathOf(view)}/seen`, { body: { until: notices.list[0].id } })
    if (answer.ok) setNotices((before) => (typeof before === 'string' ? before : { ...before, unseen: 0 }))
  }

  useOnce(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = ([pause = untilNext, ...rest]: number[]) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!document.hidden) void ask()
        look(rest)
      }, pause)
    }
    look([0])
    const stop = onNews(() => look(afterNews))
    return () => {
      stop()
      clearTimeout(timer)
    }
  })
  return { notices, ask, see }
}

const pathOf = ({ site }: View) => `/sites/${site.slug}/notifications`
