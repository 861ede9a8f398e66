import { chance } from '@/db/testing/chance'
import type { Word } from '@/lib/contract/screening'
import { compileWords } from '@/lib/screening/words/compile'
import { matchWords } from '@/lib/screening/words/match'
import { quantile } from '../machine/figures'
import { pick } from '../seed/pick'
import { newText } from '../seed/words'

const openings = 'ба ду хе ло ми по су тра вы кре ше ақ кө жы то пи'.split(' ')
const middles = 'рака лова мисе ноту кита дома ғызы рүле хали шуко венда'.split(' ')
const closings = ['', 'к', 'ть', 'ный', 'ка', 'ник', 'с', 'ло', 'шы', 'дық']
const lists = ['banned', 'suspect', 'trusted'] as const
const languages = [null, 'ru', 'kk'] as const

/** A list as newsrooms have them: words mostly, of a hundred six parts, four phrases and one regular expression. */
export function newList(count: number): Word[] {
  const random = chance(11)
  const word = () => pick(random, openings) + pick(random, middles) + pick(random, closings)
  return Array.from({ length: count }, (_, place) => {
    const kind = place % 100 === 0 ? 'regex' : place % 100 < 7 ? 'part' : 'word'
    const phrase = place % 100 > 95 ? ` ${word()}` : ''
    const own = `${word()}${place % 7 ? pick(random, middles) : ''}`
    return {
      id: `word-${place}`,
      list: lists[place % 3] ?? 'banned',
      kind,
      language: languages[place % 5] ?? null,
      pattern: kind === 'regex' ? `${own}\\s+${word()}` : own + phrase,
      exceptions: place % 20 === 0 ? [word()] : [],
    }
  })
}

/** A comment of 1,000 characters, with a few of the disguises that readers use. */
export function newComment(random: () => number, list: Word[]): string {
  const disguised = [...(pick(random, list).pattern.split(' ')[0] ?? '')].join(
    pick(random, ['', ' ', '.', '']),
  )
  let text = `${disguised} из-за д*рака и дypaка! `
  while (text.length < 1_000) text += `${newText(random)} `
  return text.slice(0, 1_000)
}

/** Milliseconds of CPU for one comment, and for making the list ready. */
export function measureWords(count: number): { p50: number; p95: number; compile: number } {
  const list = newList(count)
  const began = process.cpuUsage()
  const words = compileWords(list)
  const compile = since(began)
  const random = chance(5)
  const comments = Array.from({ length: 200 }, () => newComment(random, list))
  const times: number[] = []
  for (let round = -2; round < 5; round++) {
    for (const comment of comments) {
      const start = process.cpuUsage()
      matchWords(words, comment)
      if (round >= 0) times.push(since(start))
    }
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), compile }
}

function since(start: NodeJS.CpuUsage) {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
