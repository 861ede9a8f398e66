import type { MarkdownIt, StateInline } from 'markdown-it'

/** `||hidden until pressed||`, on one line. */
export function spoiler(markdown: MarkdownIt) {
  markdown.inline.ruler.at('text', textUpToMark)
  markdown.inline.ruler.after('text', 'spoiler', (state, silent) => {
    const end = spoilerEnd(state)
    if (end < 0) return false
    if (!silent) pushSpoiler(state, end)
    state.pos = end + 2
    return true
  })
  markdown.renderer.rules.spoiler_open = () => '<span class="spoiler">'
  markdown.renderer.rules.spoiler_close = () => '</span>'
}

const mark = /[\n&*:<>[\]_`\\!|]/g

// the stock rule runs over `|`, so that no rule would be asked about it
function textUpToMark(state: StateInline, silent: boolean) {
  mark.lastIndex = state.pos
  const end = Math.min(mark.exec(state.src)?.index ?? state.posMax, state.posMax)
  if (end === state.pos) return false
  if (!silent) state.pending += state.src.slice(state.pos, end)
  state.pos = end
  return true
}

function spoilerEnd(state: StateInline): number {
  if (!state.src.startsWith('||', state.pos)) return -1
  const end = state.src.indexOf('||', state.pos + 2)
  const inLine = end > state.pos + 2 && end + 2 <= state.posMax
  return inLine && !state.src.slice(state.pos, end).includes('\n') ? end : -1
}

function pushSpoiler(state: StateInline, end: number) {
  const { pos, posMax } = state
  state.push('spoiler_open', 'span', 1)
  state.pos = pos + 2
  state.posMax = end
  state.md.inline.tokenize(state)
  state.push('spoiler_close', 'span', -1)
  state.pos = pos
  state.posMax = posMax
}
