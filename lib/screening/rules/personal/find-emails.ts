export type Found = { kind: 'phone' | 'card' | 'iin' | 'email' | 'plate'; from: number; to: number }

// letters of an address, an at in one of its disguises, a host whose dots may stand apart
const at = / ?(?:@|[[({](?:at|@|собака)[\])}]| (?:at|собака) ) ?/giu
const owner = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}$/u
const host = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:\p{L}{2,24})(?![\p{L}\p{N}])/u
const dot = ' ?[[({](?:dot|точка|\\.)[\\])}] ?| (?:dot|точка) | ?\\. ?'
const loose = new RegExp(
  `^[\\p{L}\\p{N}-]{1,63}(?:${dot})(?:[\\p{L}\\p{N}-]{1,63}(?:${dot}))?(?:ru|kz|com|net|org|su|by|uz|kg|ua|рф|қаз)(?![\\p{L}\\p{N}])`,
  'iu',
)
// the longest host and name that are looked at
const [BEFORE, AFTER] = [66, 260]

/** E-mail addresses, also as «имя собака mail точка ru». */
export function findEmails(text: string): Found[] {
  if (!/@|собака|[ [({]at[ \])}]/i.test(text)) return []
  return [...text.matchAll(at)].flatMap(({ 0: sign, index }) => {
    const before = owner.exec(text.slice(Math.max(0, index - BEFORE), index))?.[0]
    if (!before) return []
    const to = index + sign.length
    const rest = text.slice(to, to + AFTER)
    const after = (sign === '@' ? host.exec(rest) : null) ?? loose.exec(rest)
    return after ? [{ kind: 'email' as const, from: index - before.length, to: to + after[0].length }] : []
  })
}
