import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Comment } from '@/lib/contract/comments'
import type { Sort } from '@/lib/contract/threads'
import type { View } from '../view'
import { applyChange } from './apply-change'
import { rememberPlace } from './keep-place'
import { loadPage, loadReplies, type Part, reload } from './load'
import { append, type Loaded, nothing, placed, revealed, withChanged, withOwn } from './loaded'
import type { Told } from './told'

export type State = 'ready' | 'loading' | 'failed'
type Shown = { loaded: Loaded; part: Part }
type Load = (loaded: Loaded) => Promise<Loaded | null> | Loaded

/** The loaded part of a thread, the ways to load more of it and to change it. */
export function useThread(view: View) {
  const { shown, latest, show, showInPlace } = useShown(view)
  const [state, setState] = useState<State>('ready')

  async function visibly(part: Part, load: Load) {
    setState('loading')
    const loaded = await load(latest.current.loaded)
    if (loaded) show({ loaded, part })
    setState(loaded ? 'ready' : 'failed')
  }

  /** What changes depends on what is shown when the answer comes, not when the question was put. */
  async function change(ids: string[], load: Load) {
    const { part } = latest.current
    const loaded = await load(latest.current.loaded)
    // whoever has gone on to another part meanwhile is not brought back
    if (loaded) await showInPlace(ids, (now) => (now.part === part ? { loaded, part } : now))
    return loaded !== null
  }

  async function told(news: Told, reader: string | null): Promise<number | null> {
    const { part } = latest.current
    if (news.reset) {
      const isHere = await change([], (loaded) => reload(view, part, loaded))
      return isHere ? latest.current.loaded.since : null
    }
    const ids = [...news.comments.map(({ id }) => id), ...news.gone]
    await showInPlace(ids, ({ loaded, part }) => ({
      part,
      loaded: applyChange(loaded, news, { reader }),
    }))
    return news.last
  }

  async function linkTo(id: string) {
    const part = { ...latest.current.part, linked: id }
    const loaded = await loadPage(view, part, null)
    // it may be of another discussion on the same page
    if (loaded?.comments.some((one) => one.id === id)) show({ loaded, part })
  }

  /** Returns what was waiting. */
  function reveal(): string[] {
    const { part, loaded } = latest.current
    show({ part, loaded: revealed(loaded, part.sort === 'oldest') })
    return loaded.arrived.map(({ id }) => id)
  }

  const put = (make: (loaded: Loaded) => Loaded) =>
    show({ ...latest.current, loaded: make(latest.current.loaded) })
  return {
    ...shown,
    state,
    told,
    linkTo,
    sortBy: (sort: Sort) =>
      visibly({ sort, linked: null }, () => loadPage(view, { sort, linked: null }, null)),
    more: () => visibly(shown.part, (loaded) => nextPage(view, shown.part, loaded)),
    showReplies: (root: string) => change([], (loaded) => loadReplies(view, loaded, root)),
    add: (comment: Comment) => put((loaded) => withOwn(loaded, comment)),
    renew: (id: string, make: Parameters<typeof withChanged>[2]) =>
      put((loaded) => withChanged(loaded, id, make)),
    reveal,
  }
}

async function nextPage(view: View, part: Part, loaded: Loaded) {
  const page = await loadPage(view, part, loaded.next)
  return page && append(loaded, page)
}

/** What is on the screen, and ways to change it; `showInPlace` without moving what is being read. */
function useShown(view: View) {
  const [shown, setShown] = useState<Shown>(() => firstOf(view))
  const latest = useRef(shown)
  const settle = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    settle.current?.()
    settle.current = null
  })

  function show(next: Shown) {
    latest.current = next
    setShown(next)
  }
  async function showInPlace(ids: string[], make: (shown: Shown) => Shown) {
    const settled = await rememberPlace(ids)
    const before = settle.current
    settle.current = () => {
      before?.()
      settled()
    }
    show(make(latest.current))
  }
  return { shown, latest, show, showInPlace }
}

function firstOf({ comments, next, thread, since, sort, linked }: View): Shown {
  const count = thread?.commentCount ?? 0
  return { loaded: { ...nothing, comments: placed(comments), next, count, since }, part: { sort, linked } }
}
