import { useRef, useState } from 'preact/hooks'
import type { Sort } from '@/lib/contract/threads'
import type { View } from '../view'
import { append, type Loaded, loadPage, loadReplies, reload } from './load'

export type State = 'ready' | 'loading' | 'failed'

/** The loaded part of a thread and the ways to load more of it. */
export function useThread(view: View) {
  const { comments, next, thread } = view
  const first = { loaded: { comments, next, count: thread?.commentCount ?? 0 }, sort: view.sort }
  const [shown, show] = useState<{ loaded: Loaded; sort: Sort }>(first)
  const [state, setState] = useState<State>('ready')
  // what is asked for depends on what is shown when the answer comes, not when the question was put
  const latest = useRef(shown)

  async function change(sort: Sort, load: (loaded: Loaded) => Promise<Loaded | null>) {
    const loaded = await load(latest.current.loaded)
    if (loaded) {
      latest.current = { loaded, sort }
      show(latest.current)
    }
    return loaded !== null
  }

  async function visibly(sort: Sort, load: (loaded: Loaded) => Promise<Loaded | null>) {
    setState('loading')
    setState((await change(sort, load)) ? 'ready' : 'failed')
  }

  return {
    ...shown,
    state,
    sortBy: (sort: Sort) => visibly(sort, () => loadPage(view, sort, null)),
    more: () =>
      visibly(shown.sort, (loaded) =>
        loadPage(view, shown.sort, loaded.next).then((page) => page && append(loaded, page)),
      ),
    showReplies: (root: string) => change(shown.sort, (loaded) => loadReplies(view, loaded, root)),
    refresh: () => change(latest.current.sort, (loaded) => reload(view, latest.current.sort, loaded)),
  }
}
