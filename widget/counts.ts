const places = '[data-pikir-count]'
// as many as the server takes at once, in an address that fits into any request's head
const most = 50
const longest = 6_000
const tag = document.currentScript as HTMLScriptElement

/** Fills in how many comments each headline's article has: its key is the attribute's value, else where its link leads. */
async function fill() {
  const waiting = [...document.querySelectorAll<HTMLElement>(`${places}:not([data-pikir-filled])`)]
  for (const element of waiting) element.dataset.pikirFilled = ''
  const keys = new Set(waiting.map(keyOf).filter(Boolean))
  for (const batch of batches([...keys])) await write(waiting, batch).catch(() => {})
}

/** Keys as the query that asks for them. */
function batches(keys: string[]): URLSearchParams[] {
  const all: URLSearchParams[] = []
  let room = 0
  let length = 0
  for (const key of keys) {
    const size = encodeURIComponent(key).length + 5
    if (room === 0 || length + size > longest) {
      all.push(new URLSearchParams())
      room = most
      length = 0
    }
    all.at(-1)?.append('key', key)
    room -= 1
    length += size
  }
  return all
}

async function write(elements: HTMLElement[], query: URLSearchParams) {
  const response = await fetch(`${new URL(tag.src).origin}/api/v1/sites/${tag.dataset.site}/counts?${query}`)
  if (!response.ok) return
  const { counts } = await response.json()
  for (const element of elements) {
    const count = counts[keyOf(element)]
    if (typeof count === 'number') element.textContent = String(count)
  }
}

const keyOf = (element: HTMLElement) =>
  element.dataset.pikirCount || element.closest<HTMLAnchorElement>('a[href]')?.href || ''

// headlines that a page adds later
new MutationObserver(fill).observe(document.documentElement, { childList: true, subtree: true })
fill()
