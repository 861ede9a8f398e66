import type { Language } from '@/e2e/states/conversations'
import { ofReaders } from '@/e2e/states/of-readers'
import { ofTrouble } from '@/e2e/states/of-trouble'
import { ofVisitors } from '@/e2e/states/of-visitors'
import type { State } from '@/e2e/states/state'

export type Picture = {
  name: string
  state: State
  who: 'visitor' | 'reader'
  language: Language
  isPhone: boolean
  theme: 'light' | 'dark'
}

const languages = ['ru', 'kk', 'en'] as const

/** Each state once: languages, sizes and themes take turns. */
export const pictures: Picture[] = [
  ...ofVisitors.map((state) => ({ state, who: 'visitor' as const })),
  ...[...ofReaders, ...ofTrouble].map((state) => ({ state, who: 'reader' as const })),
].map(({ state, who }, index) => ({
  name: state.name,
  state,
  who,
  language: languages[index % languages.length] ?? 'ru',
  isPhone: index % 2 === 1,
  theme: index % 4 > 1 ? 'dark' : 'light',
}))
