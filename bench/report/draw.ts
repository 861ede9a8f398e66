import { type Line, lines } from '../reach'
import type { Row } from '../results'
import { style } from './style'

const width = 960
const margin = 32
const labelHeight = 18
const barHeight = 14
const rowHeight = 52
const titleHeight = 46
const informing = 22
// where a bar that just reaches its mark ends, and where one that goes twice as far is cut
const mark = 330
const longest = 2 * mark

type Drawn = { svg: string; height: number }

/** One bar for each line with a reach, its mark at the same place in all of them; lines without one as text. */
export function draw(rows: Row[]): string {
  const parts = Object.entries(groupOf(rows)).map(([bench, of]) => group(bench, of))
  const placed: string[] = []
  let y = 96
  for (const { svg, height } of parts) {
    placed.push(`<g transform="translate(0 ${y})">${svg}</g>`)
    y += height
  }
  const met = rows.filter((row) => row.met).length
  const judged = rows.filter((row) => row.met !== null).length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 24}" width="${width}" height="${y + 24}" role="img" aria-labelledby="title said">
<title id="title">Pikir: what npm run bench measured</title>
<desc id="said">${met} of ${judged} lines reach what they have to.</desc>
<style>${style}</style>
<rect class="ground" width="${width}" height="${y + 24}"/>
<text class="title" x="${margin}" y="44">What was measured, against what has to be reached</text>
<text class="quiet" x="${margin}" y="68">${met} of ${judged} reach it. A bar that passes the mark does; twice as good as needed is where bars end.</text>
${placed.join('\n')}
</svg>
`
}

function groupOf(rows: Row[]): Record<string, Row[]> {
  const groups: Record<string, Row[]> = {}
  for (const row of rows) groups[row.bench] = [...(groups[row.bench] ?? []), row]
  return groups
}

function group(bench: string, rows: Row[]): Drawn {
  const title = `<text class="group" x="${margin}" y="26">${bench}</text>`
  const judged = rows.filter(({ met }) => met !== null)
  const others = rows.filter(({ met }) => met === null)
  const bars = judged.map((row, place) => bar(row, titleHeight + place * rowHeight))
  const below = titleHeight + judged.length * rowHeight
  const notes = others.map((row, place) => note(row, below + place * informing))
  return {
    svg: [title, ...bars, ...notes].join('\n'),
    height: below + others.length * informing + 14,
  }
}

function bar(row: Row, y: number): string {
  const length = Math.max(2, Math.min(longest, mark * howFar(row)))
  const top = y + labelHeight - 8
  const verdict = row.met ? 'reached' : 'missed'
  return `<g transform="translate(${margin} 0)">
<text class="label" y="${y}">${escaped(row.what)}</text>
<rect class="track" y="${top}" width="${longest}" height="${barHeight}" rx="3"/>
<rect class="${verdict}" y="${top}" width="${length.toFixed(1)}" height="${barHeight}" rx="3"/>
<path class="mark" d="M${mark} ${top - 3}v${barHeight + 6}"/>
<text class="figure" x="${longest + 16}" y="${top + 12}">${figures(row)}</text>
<text class="verdict" x="${width - 2 * margin}" y="${y}" text-anchor="end">${verdict}: ${row.reach}</text>
</g>`
}

const note = (row: Row, y: number) => `<g transform="translate(${margin} 0)">
<text class="quiet" y="${y}">${escaped(row.what)}</text>
<text class="figure" x="${longest + 16}" y="${y}">${figures(row)}</text>
</g>`

/** 1: as far as it has to be. */
function howFar({ what, value, ratio }: Row): number {
  const line: Line | undefined = Object.values(lines).find(({ says }) => says === what)
  const judged = line?.reach?.judged === 'ratio' ? ratio : value
  if (line?.reach?.is === 'exactly') return Number(judged === line.reach.than)
  if (!line?.reach || !judged) return 0
  return line.reach.is === 'at least' ? judged / line.reach.than : line.reach.than / judged
}

function figures({ value, unit, ratio }: Row): string {
  const plain = unit.replace(' of CPU a request', '')
  return `${value.toLocaleString('en')} ${plain}${ratio === null ? '' : ` · ratio ${ratio.toFixed(2)}`}`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
