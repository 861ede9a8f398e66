import type { Hosts } from '@/lib/text/hosts'

/** From its first character to the one after its last. */
export type Written = { host: string; from: number; to: number }
/** `isTight`: only a dot is between it and the one before. */
type Label = { name: string; from: number; to: number; isTight: boolean }

const labels = /[\p{L}\p{N}_-]+/gu
const spelled = / (?:dot|точка) /gu
// neither is a full stop before the next sentence: «сыграл. Kz»
const dot = /^(?: ?\.| \. *| ?[[(](?:\.|dot|точка)[\])] ?)$/u
// most texts have none: looked for before words are
const joint = /[\p{L}\p{N}_-](?: ?\.| \. *| ?[[(](?:\.|dot|точка)[\])] ?)[\p{L}\p{N}_-]/u
// the widest of them
const GAP = 9
// a listed host has no more
const MAX_LABELS = 10

/** Listed hosts in a text in lower case, with or without spaces around their dots. */
export function writtenHosts(text: string, hosts: Hosts): Written[] {
  const dotted = text.replace(spelled, (word) => ` .${' '.repeat(word.length - 2)}`)
  if (!joint.test(dotted)) return []
  const chains = chainsIn(dotted)
  return chains.flatMap((chain) =>
    chain.flatMap((_, from) => longest(chain.slice(from, from + MAX_LABELS + 1), hosts)),
  )
}

function chainsIn(text: string): Label[][] {
  const chains: Label[][] = []
  let last = 0
  for (const { 0: name, index: from } of text.matchAll(labels)) {
    const between = text.slice(last, Math.min(from, last + GAP + 1))
    const label = { name, from, to: from + name.length, isTight: between === '.' }
    if (last > 0 && dot.test(between)) chains.at(-1)?.push(label)
    else chains.push([label])
    last = label.to
  }
  return chains.filter((chain) => chain.length > 1)
}

function longest(chain: Label[], hosts: Hosts): Written[] {
  for (let count = Math.min(chain.length, MAX_LABELS); count > 1; count--) {
    const names = chain.slice(0, count).map(({ name }) => name)
    const host = hosts.get(names.join('.'))
    const [first, last] = [chain[0], chain[count - 1]]
    if (host !== undefined && first && last && !goesOn(last, chain[count]))
      return [{ host, from: first.from, to: last.to }]
  }
  return []
}

/** casino.kz.example is somebody else’s; after casino.kz.Там a sentence begins. */
const goesOn = (last: Label, next: Label | undefined) =>
  next?.isTight === true && /^[a-z]/.test(next.name) === /^[a-z]/.test(last.name)
