/** Which letters a character may stand for in a disguised word. */
export const ascii = 'abcdefghijklmnopqrstuvwxyz0123456789'

const loose: Record<string, string> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  і: 'и',
  һ: 'х',
}
export const looseOf = (char: string) => loose[char] ?? char
export const kazakhLetters = new Set([...'әғқңөұүіһ'].map((char) => char.charCodeAt(0)))

// by shape, by sound; digits have only a shape
const byShape =
  'a:а b:вь c:с d:д e:е g:д h:н i:и k:к m:м n:п o:о p:р r:г t:т u:и w:ш x:х y:у z:з 0:о 1:ил 3:зе 4:ч 5:б 6:б 7:т 8:в'
const bySound =
  'a:а b:б c:сц d:д e:е f:ф g:г h:х i:и j:йж k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:вш x:х y:уый z:з'
const digitsAsLatin = '0:o 1:il 3:e 4:a 5:s 7:t 8:b'
const cyrillicAsLatin = 'а:a в:b е:e к:k м:m н:h о:o р:p с:c т:t у:y х:x г:r п:n и:u з:3'
// a sign inside of a word that may be a letter
const signs = '@:аa $:сs !:иi |:иil €:еe'

/** A word of Latin letters alone: by shape, never by sound, which would make her of хер. */
export const latinReadings = readings(byShape, digitsAsLatin)
/** A word in which alphabets are mixed: by shape and by sound. */
export const mixedReadings = readings(byShape, bySound, digitsAsLatin, cyrillicAsLatin)
export const signReadings = readings(signs)
/** One letter each, for endings. */
export const shapes = first(byShape)
export const sounds = first(bySound, '0:о 1:и 3:з 4:ч 6:б')

function readings(...tables: string[]) {
  const found = new Map<number, number[]>()
  for (const pair of tables.join(' ').split(' ')) {
    const [from, ...to] = [...pair.replace(':', '')].map((char) => char.charCodeAt(0))
    if (from === undefined) continue
    found.set(from, [...new Set([...(found.get(from) ?? [from]), ...to])])
  }
  return found
}

function first(...tables: string[]) {
  const found = new Map<string, string>()
  for (const pair of tables.join(' ').split(' ')) found.set(pair[0] ?? '', pair[2] ?? '')
  return found
}
