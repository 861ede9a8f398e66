import { mostSimilar } from '@/lib/screening/queries'
import type { Subject } from '@/lib/screening/rule'

/** A comment whose author has written much, with as many texts as are compared that look like it. */
export const newSubject = (text: string, words: Subject['words']): Subject => ({
  ...{ siteId: '', text, said: text, words, links: [], parent: null },
  similar: Array.from({ length: mostSimilar }, (_, place) => ({
    text: text.slice(place),
    isOwn: place === 0,
  })),
  article: { title: 'Что случилось в городе', url: 'https://news.example/1' },
  author: {
    ...{ id: '', name: 'Айгүл', email: 'aigul@people.example', joinedAt: new Date(0), isPremoderated: false },
    recent: Array.from({ length: 50 }, () => ({ status: 'published', inThread: true, minutesAgo: 90 })),
  },
})
