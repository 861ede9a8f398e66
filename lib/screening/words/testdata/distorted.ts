import { existsSync, readFileSync } from 'node:fs'

// comments of readers that lie beside the project where it is developed; they are not part of it
const file = new URL('../../../../../shared/datasets/ru_vk.train.jsonl', import.meta.url)

/** Why nothing can be measured here, or null. */
export const rowsMissing = existsSync(file)
  ? null
  : 'the comments (../shared/datasets) are not on this machine'

export type Row = { text: string; label: 'ok' | 'toxic'; distorted: 0 | 1 }

export const readRows = (): Row[] =>
  rowsMissing
    ? []
    : readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
