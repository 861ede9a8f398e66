import { noticed, type Rule } from '../rule'

// fewer letters are an exclamation
const LEAST = 20
// longer ones are hardly abbreviations, and little words never are
const LONG = 6
const little = new Set(
  'И В НЕ НА НИ С К О А У ЗА ВЫ ТЫ МЫ ОН ЭТО ЧТО КАК ВСЕ ДА НЕТ МЕН СЕН ОЛ БІЗ БҰЛ ДЕ ЖОҚ БАР A I IS IN TO OF THE NOT YOU'.split(
    ' ',
  ),
)

/** Capitals among the letters that have small ones too. A row of abbreviations is not shouting. */
export const shouting: Rule<'shouting'> = {
  name: 'shouting',
  look({ text }, { share }) {
    const capitals = sizeOf(text.match(/\p{Lu}+/gu))
    if (capitals < LEAST * share) return []
    const letters = capitals + sizeOf(text.match(/\p{Ll}+/gu))
    if (letters < LEAST || capitals / letters < share || !isSpoken(text)) return []
    return [noticed('capitals', { score: capitals / letters })]
  },
}

/** In UTF-16 units: letters of two are too rare to be counted apart. */
const sizeOf = (runs: string[] | null) => runs?.reduce((sum, run) => sum + run.length, 0) ?? 0

const isSpoken = (text: string) =>
  (text.match(/(?<!\p{L})\p{Lu}+(?!\p{L})/gu) ?? []).some((word) => word.length >= LONG || little.has(word))
