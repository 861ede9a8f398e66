import { existsSync, readFileSync } from 'node:fs'

// published payloads and Markdown examples that lie beside the project where it is developed; they are not part of it
const folder = new URL('../../../../shared/corpora/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** Why nothing of it can be tested here, or null. */
export const corporaMissing = existsSync(folder)
  ? null
  : 'the corpora (../shared/corpora) are not on this machine'

export function corpora(): string[] {
  if (corporaMissing) return []
  const sanitizer: { payload: string }[] = read('dompurify-expect.json')
  const markdown: { markdown: string }[] = read('commonmark-spec.json')
  return [...sanitizer.map(({ payload }) => payload), ...markdown.map((example) => example.markdown)]
}
