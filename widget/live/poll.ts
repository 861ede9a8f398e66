import type { Told } from '../thread/told'

/** Asks every 10 to 20 seconds, and shows answers that are not the same as before. Returns the way to stop. */
export function poll(address: () => string, show: (news: Told) => void): () => void {
  let heard = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function ask() {
    // with the ETag of what the browser has: mostly nothing comes back
    const answer = await fetch(address(), { cache: 'no-cache' }).catch(() => null)
    const told = answer?.ok ? await answer.text().catch(() => '') : ''
    if (isOver) return
    if (told && told !== heard) tellNews(JSON.parse(told))
    heard = told || heard
    timer = setTimeout(ask, 10_000 + Math.random() * 10_000)
  }
  function tellNews(news: Told) {
    if (news.reset || news.terms || news.comments.length > 0 || news.gone.length > 0) show(news)
  }
  void ask()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
