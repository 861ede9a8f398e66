import { useEffect, useRef } from 'react'
import { type News, type Place, put, type Widget } from './load'

export type CommentsProps = Omit<Place, 'element' | 'key'> & {
  /** Where the comments are served, such as `https://comments.example`. */
  origin: string
  /** The article's own id; without it its address counts. */
  thread?: string
  /** Who is signed in at the page, by any name: when it is another one, the comments ask `accounts` anew. */
  account?: string | number | null
  onReady?: () => void
  onCount?: (count: number) => void
  onComment?: (news: Extract<News, { type: 'comment' }>) => void
  onSignin?: (isSignedIn: boolean) => void
}

/** The comments of one article. They are put in anew when they become those of another one. */
export function Comments({
  origin,
  site,
  thread,
  url,
  title,
  section,
  language,
  theme,
  account,
  ...listeners
}: CommentsProps) {
  const element = useRef<HTMLDivElement>(null)
  const widget = useRef<Widget | null>(null)
  const latest = useRef(listeners)
  useEffect(() => {
    latest.current = listeners
  })
  const hasAccounts = listeners.accounts !== undefined
  const signsIn = listeners.accounts?.signIn !== undefined
  useEffect(() => {
    if (!element.current) return
    const accounts = hasAccounts ? accountsOf(latest, signsIn) : undefined
    const about = { key: thread, url, title, section, language, theme, accounts }
    const remove = put(origin, { element: element.current, site, ...about }, (begun) => {
      widget.current = begun
      begun.on('ready', () => latest.current.onReady?.())
      begun.on('count', ({ count }) => latest.current.onCount?.(count))
      begun.on('comment', (news) => latest.current.onComment?.(news))
      begun.on('signin', ({ isSignedIn }) => latest.current.onSignin?.(isSignedIn))
    })
    return () => {
      widget.current = null
      remove()
    }
  }, [origin, site, thread, url, title, section, language, theme, hasAccounts, signsIn])
  const told = useRef(account)
  useEffect(() => {
    if (told.current === account) return
    told.current = account
    widget.current?.accountChanged()
  }, [account])
  return <div ref={element} />
}

type Latest = { current: Pick<CommentsProps, 'accounts'> }

/** Functions that change with every drawing do not put the comments in anew. */
const accountsOf = (latest: Latest, signsIn: boolean) => ({
  token: () => latest.current.accounts?.token() ?? null,
  ...(signsIn && { signIn: () => latest.current.accounts?.signIn?.() }),
})
