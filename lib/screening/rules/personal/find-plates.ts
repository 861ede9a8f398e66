import type { Found } from './find-emails'

const cyrillic = 'АВЕКМНОРСТУХавекмнорстух'
const latin = 'ABEKMHOPCTYXabekmhopctyx'
// Kazakhstan since 2012, Russia, Kazakhstan before. Small letters only where nothing stands between
const forms = [
  String.raw`\d{3}[ -]?(?<a>[A-Z]{2,3})[ -]?(?:0[1-9]|1\d|20)`,
  String.raw`\d{3}(?<b>[a-z]{3})(?:0[1-9]|1\d|20)`,
  String.raw`[ABEKMHOPCTYX] ?\d{3} ?(?<c>[ABEKMHOPCTYX]{2})[ /|-]{0,2}[1-9]?\d{2}`,
  String.raw`[abekmhopctyx]\d{3}(?<d>[abekmhopctyx]{2})\d{2,3}`,
  String.raw`[A-FHK-PR-TV-Z][ -]?\d{3}[ -]?(?<e>[A-Z]{2,3})`,
]
const plates = new RegExp(String.raw`(?<![\p{L}\d])(?:${forms.join('|')})(?![\p{L}\d])`, 'gu')
// units, currencies, numerals and names of models, in letters as below
const others = new Set(
  'USD EUR RUB RUR KZT GBP CNY UAH KGS UZS BYN TRY JPY CHF KM MM CM KG KB MB GB TB AM PM AMG CDI CGI TDI TSI GTI GTS CC HP XX XXI XIX XIV XVI BEK BEKA PEK TOM TAM KAK OT HE HA TE'.split(
    ' ',
  ),
)

/** Number plates of Kazakhstan and Russia, in letters of either alphabet. */
export function findPlates(text: string): Found[] {
  if (!/\d{3}/.test(text)) return []
  return [...asLatin(text).matchAll(plates)].flatMap(({ 0: plate, index, groups }) => {
    const letters = Object.values(groups ?? {}).find(Boolean) ?? ''
    const place = { kind: 'plate' as const, from: index, to: index + plate.length }
    return others.has(letters.toUpperCase()) ? [] : [place]
  })
}

const asLatin = (text: string) =>
  text.replace(/[АВЕКМНОРСТУХавекмнорстух]/g, (char) => latin[cyrillic.indexOf(char)] ?? char)
