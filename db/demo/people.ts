type Person = { name: string; role: 'reader' | 'moderator' | 'admin'; language: 'ru' | 'kk' }

const reader = (name: string, language: Person['language'] = 'ru'): Person => ({
  name,
  role: 'reader',
  language,
})

/** Nobody of them exists. A key is also the mailbox at the demo's own domain. */
const cast = {
  saule: { name: 'Сауле Жакупова', role: 'admin', language: 'ru' },
  asel: { name: 'Асель Турсын', role: 'moderator', language: 'ru' },
  marina: reader('Марина Тен'),
  viktor: reader('Виктор Палыч'),
  oleg: reader('Олег за рулём'),
  aigerim: reader('Айгерім Сәрсен', 'kk'),
  nurlan: reader('Нұрлан Әбілқас', 'kk'),
  kostya: reader('Костя Велосипед'),
  zhanna: reader('Жанна с Садовой'),
  anton: reader('Антон Ц.'),
  erlan: reader('Ерлан, «Маталар»'),
  gulnara: reader('Гүлнара апай', 'kk'),
  svetlana: reader('Светлана Юрьевна'),
  daulet: reader('Даулет на доставке'),
  madina: reader('Мадина'),
  timur: reader('Timur B.'),
  pravdorub: reader('Правдоруб74'),
  zaim: reader('Деньги до зарплаты'),
} satisfies Record<string, Person>

export type PersonKey = keyof typeof cast

export const people = (Object.keys(cast) as PersonKey[]).map((key) => ({
  key,
  email: `${key}@demo.pikir.example`,
  ...cast[key],
}))
