/** A tree of letters in flat arrays: 10,000 words take a few megabytes. Node 0 is the root. */
export type Trie = { letter: number[]; child: number[]; sibling: number[]; value: number[] }

export const newTrie = (): Trie => ({ letter: [0], child: [-1], sibling: [-1], value: [-1] })

/** -1: no such letter below. */
export function step(trie: Trie, node: number, letter: number): number {
  let next = trie.child[node] ?? -1
  while (next >= 0 && trie.letter[next] !== letter) next = trie.sibling[next] ?? -1
  return next
}

/** Each child of a node, for a letter that nobody can read. */
export function childrenOf(trie: Trie, node: number): number[] {
  const found: number[] = []
  for (let next = trie.child[node] ?? -1; next >= 0; next = trie.sibling[next] ?? -1) found.push(next)
  return found
}

/** The node at the end of a word, made where it is missing. */
export function plant(trie: Trie, word: string): number {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at)
    const next = step(trie, node, letter)
    node = next < 0 ? grow(trie, node, letter) : next
  }
  return node
}

function grow(trie: Trie, parent: number, letter: number): number {
  const node = trie.letter.push(letter) - 1
  trie.child.push(-1)
  trie.sibling.push(trie.child[parent] ?? -1)
  trie.value.push(-1)
  trie.child[parent] = node
  return node
}
