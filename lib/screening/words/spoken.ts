/** Cyrillic by sound in Latin letters: durak is дурак. `sound` is what a stem is looked up by, `letter` what an ending is read by. */
export type Spoken = { sound: string; letter: string; at: number }

const pairs =
  'shch:щ sch:щ sh:ш ch:ч zh:ж kh:х gh:г ts:ц tz:ц ya:я ja:я yu:ю ju:ю yo:е jo:е ye:е je:е ck:к ph:ф a:а b:б c:ц d:д e:е f:ф g:г h:х i:и j:ж k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:в x:х y:ы z:з 4:ч 6:ш 0:о 1:и 3:з'
const table = new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]))

export function spoken(latin: string): Spoken[] {
  const units: Spoken[] = []
  for (let at = 0; at < latin.length; ) {
    const size = [4, 3, 2, 1].find((length) => table.has(latin.slice(at, at + length))) ?? 1
    const written = latin.slice(at, at + size)
    const letter = written === 'y' && isVowel(units.at(-1)?.letter) ? 'й' : (table.get(written) ?? '')
    units.push({ letter, sound: soundOf(letter), at })
    at += size
  }
  return units
}

const isVowel = (letter = '') => /[аеиоуыэюя]/.test(letter)

const sounds: Record<string, string> = { й: 'и', ы: 'и', э: 'е', щ: 'ш', ь: '', ъ: '' }
export const soundOf = (letter: string) => sounds[letter] ?? letter

/** A folded Cyrillic word by its sound. */
export function soundsOf(word: string): string {
  let result = ''
  for (const char of word) {
    const sound = soundOf(char)
    if (!result.endsWith(sound) || sound === '') result += sound
  }
  return result
}
