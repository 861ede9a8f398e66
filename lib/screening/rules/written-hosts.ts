import type { Hosts } from './hosts'

/** From its first character to the one after its last. */
export type Written = { host: string; from: number; to: number }
type Label = { name: string; from: number; to: number }

const labels = /[\p{L}\p{N}_-]+/gu
// neither is a full stop before the next sentence: «сыграл. Kz»
const dot = /^(?: ?\.| \. ?| ?[[(](?:\.|dot|точка)[\])] ?| (?:dot|точка) )$/u
// a listed host has no more
const MAX_LABELS = 10

/** Listed hosts in a text in lower case, with or without spaces around their dots. */
export function writtenHosts(text: string, hosts: Hosts): Written[] {
  const chains = chainsIn(text)
  return chains.flatMap((chain) =>
    chain.flatMap((_, from) => longest(chain.slice(from, from + MAX_LABELS), hosts)),
  )
}

function chainsIn(text: string): Label[][] {
  const chains: Label[][] = []
  let last: Label | undefined
  for (const match of text.matchAll(labels)) {
    const label = { name: match[0], from: match.index, to: match.index + match[0].length }
    const isNext = last && label.from - last.to <= 9 && dot.test(text.slice(last.to, label.from))
    if (isNext) chains.at(-1)?.push(label)
    else chains.push([label])
    last = label
  }
  return chains.filter((chain) => chain.length > 1)
}

function longest(chain: Label[], hosts: Hosts): Written[] {
  for (let count = chain.length; count > 1; count--) {
    const host = hosts.get(
      chain
        .slice(0, count)
        .map(({ name }) => name)
        .join('.'),
    )
    const [first, last] = [chain[0], chain[count - 1]]
    if (host !== undefined && first && last) return [{ host, from: first.from, to: last.to }]
  }
  return []
}
