import type { Language } from '../states/conversations'

/** What else is heard in a newsroom. */
export const said = {
  viewer: { ru: 'Сауле Ибраева', kk: 'Сәуле Ибраева', en: 'Saule Ibrayeva' },
  colleague: { ru: 'Ерлан Жаксыбеков', kk: 'Ерлан Жақсыбеков', en: 'Yerlan Zhaksybekov' },
  filter: { ru: 'Телефоны', kk: 'Телефондар', en: 'Phone numbers' },
  note: {
    ru: 'Спорит по делу, но горячится. Предупредили письмом.',
    kk: 'Орынды дауласады, бірақ қызуқанды. Хатпен ескерттік.',
    en: 'Argues to the point, but gets heated. Warned by letter.',
  },
  objection: {
    ru: 'Остановка у школы прямо относится к статье: о ней говорится в третьем абзаце.',
    kk: 'Мектеп жанындағы аялдаманың мақалаға тікелей қатысы бар: ол туралы үшінші абзацта айтылған.',
    en: 'The stop at the school is what the article is about: see its third paragraph.',
  },
  waiting: {
    ru: [
      'Почему об этом молчали на слушаниях?',
      'Двенадцать лет назад рельсы сняли за одну ночь. Посмотрим, за сколько ночей их вернут.',
      'Очень длинноеслововкоторомнетпробеловинепереносимое'.repeat(3),
    ],
    kk: [
      'Тыңдауда бұл туралы неге айтпады?',
      'Он екі жыл бұрын рельстерді бір түнде алып тастаған. Енді неше түнде қайтарар екен.',
      'Ұзаққасозылғанбосорынсызтасымалданбайтынсөз'.repeat(3),
    ],
    en: [
      'Why was nothing said of this at the hearings?',
      'Twelve years ago the rails were taken out in one night. Let us see how many nights it takes to bring them back.',
      'Averylongwordwithoutanyspaceswhichcannotbebroken'.repeat(3),
    ],
  },
  banned: { ru: 'рельсы', kk: 'рельс', en: 'rails' },
} satisfies Record<string, Record<Language, string | string[]>>
