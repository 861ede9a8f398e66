import { ofPages } from '@/e2e/newsroom/of-pages'
import { type DeskState, ofQueue } from '@/e2e/newsroom/of-queue'
import type { Language } from '@/e2e/states/conversations'
import { ofReaders } from '@/e2e/states/of-readers'
import { ofTrouble } from '@/e2e/states/of-trouble'
import { ofVisitors } from '@/e2e/states/of-visitors'
import type { State } from '@/e2e/states/state'

type Way = { name: string; language: Language; isPhone: boolean; theme: 'light' | 'dark' }
type Seen = { who: 'visitor' | 'reader'; state: State } | { who: 'staff'; state: DeskState }
export type Picture = Way & Seen

const languages = ['ru', 'kk', 'en'] as const

const seen: Seen[] = [
  ...ofVisitors.map((state) => ({ state, who: 'visitor' as const })),
  ...[...ofReaders, ...ofTrouble].map((state) => ({ state, who: 'reader' as const })),
  ...[...ofQueue, ...ofPages].map((state) => ({ state, who: 'staff' as const })),
]

/** Each state once: languages, sizes and themes take turns. */
export const pictures: Picture[] = seen.map((one, index) => ({
  ...one,
  name: one.who === 'staff' ? `newsroom-${one.state.name}` : one.state.name,
  language: languages[index % languages.length] ?? 'ru',
  isPhone: index % 2 === 1,
  theme: index % 4 > 1 ? 'dark' : 'light',
}))
