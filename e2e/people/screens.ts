import kk from '@/locales/kk/widget.json' with { type: 'json' }
import ru from '@/locales/ru/widget.json' with { type: 'json' }
import { wordsIn } from '@/widget/words-in'

/** A desktop in Russian and a phone in Kazakh, with the words that the widget says there. */
export const screens = [
  { lang: 'ru', width: 1280, t: wordsIn('ru', ru) },
  { lang: 'kk', width: 390, t: wordsIn('kk', kk) },
] as const
