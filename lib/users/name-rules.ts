import { skeleton } from '@/lib/text/skeleton'

// letters of any script, and the signs that people have in their names: no markup, no addresses, nothing unseen
const allowed = /^[\p{L}\p{M}\p{N} .,'’()&!?«»"№+–—_·-]*$/u
const unseen = /[\p{Default_Ignorable_Code_Point}\p{C}]/u
// й, ў and Vietnamese letters take up to two; more climb over the neighbouring lines
const heaped = /^\p{M}|\p{M}{3}/u
const someLetters = /[\p{L}\p{N}].*[\p{L}\p{N}]/u

/** Whether people can read a name and tell it from others: no bidi controls, nothing that looks empty. */
export function isLegible(name: string): boolean {
  return (
    allowed.test(name) && !unseen.test(name) && !heaped.test(name.normalize('NFD')) && someLetters.test(name)
  )
}

// how words begin by which a newsroom's people are known: Russian, Kazakh, English
const beginnings = [
  ...['модератор', 'модерац', 'админ', 'адмін', 'редакц', 'редактор', 'редколлег', 'главред'],
  ...['әкімші', 'admin', 'moderator', 'moderateur', 'editor', 'official', 'официальн', 'прессслужб'],
  ...['support', 'саппорт', 'поддержк', 'техподдерж', 'pikir'],
].map(skeleton)

// too short to be how other words begin: Модест, Стаффорд, Modibo
const wholeWords = [
  'модер',
  'модеры',
  'moder',
  'mod',
  'mods',
  'staff',
  'стафф',
  'қолдау',
  'ресми',
  'пікір',
].map(skeleton)

// a woman's name
const ordinary = ['админа'].map(skeleton)

const greater = ['супер', 'super'].map(skeleton)

// what a paper's own pages elsewhere are called besides its name
const ofPapers = ['news', 'новости', 'жаңалықтары', 'жаңалықтар', 'online', 'онлайн', 'kz'].map(skeleton)

/** Whether a reader of that name could pass for somebody who speaks for the site. */
export function looksLikeStaff(name: string, siteName: string): boolean {
  const words = wordsOf(name)
  return [name, bare(name)].some(readsAsStaff) || isOfSite(words, siteName)
}

function readsAsStaff(name: string): boolean {
  const words = wordsOf(name)
  return [...words, ...withoutNumbers(name), words.join('')].some(isOfStaff)
}

/** Without the marks over and under its letters. */
const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')

function isOfStaff(word: string): boolean {
  const prefix = greater.find((start) => word.startsWith(start)) ?? ''
  return [word, word.slice(prefix.length)].some(
    (rest) =>
      wholeWords.includes(rest) ||
      (!ordinary.includes(rest) && beginnings.some((start) => rest.startsWith(start))),
  )
}

function isOfSite(words: string[], siteName: string): boolean {
  const site = wordsOf(siteName)
  const joined = site.join('')
  if (joined === '') return false
  return (
    ` ${words.join(' ')} `.includes(` ${site.join(' ')} `) ||
    words.includes(joined) ||
    ['', ...ofPapers].some((rest) => words.join('') === joined + rest)
  )
}

/** Digits stand for letters, or beside them. */
const withoutNumbers = (name: string) => wordsOf(name.replace(/\p{N}+/gu, ' '))

const wordsOf = (text: string) =>
  skeleton(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .split(' ')
    .filter(Boolean)
