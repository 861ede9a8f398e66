import { useEffect, useRef } from 'react'
import { type News, type Place, put } from './load'

export type CommentsProps = Omit<Place, 'element' | 'key'> & {
  /** Where the comments are served, such as `https://comments.example`. */
  origin: string
  /** The article's own id; without it its address counts. */
  thread?: string
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
  ...listeners
}: CommentsProps) {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(listeners)
  useEffect(() => {
    latest.current = listeners
  })
  useEffect(() => {
    if (!element.current) return
    const place = { element: element.current, site, key: thread, url, title, section, language, theme }
    return put(origin, place, (widget) => {
      widget.on('ready', () => latest.current.onReady?.())
      widget.on('count', ({ count }) => latest.current.onCount?.(count))
      widget.on('comment', (news) => latest.current.onComment?.(news))
      widget.on('signin', ({ isSignedIn }) => latest.current.onSignin?.(isSignedIn))
    })
  }, [origin, site, thread, url, title, section, language, theme])
  return <div ref={element} />
}
