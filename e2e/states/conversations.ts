import type { View } from '@/widget/view'

export type Language = View['language']
type Words = Record<Language, string>

/** Who is heard in the pictures and in the stories about states. */
export const people = {
  daniyar: 'Данияр Оспанов',
  asel: 'Әсел Қуанышбекқызы',
  dana: 'Dana Kim',
  noor: 'نور الدين',
  editor: 'Гүлнар Сейітова',
} as const

type Part = {
  name: string
  by: keyof typeof people
  to?: string
  /** How long ago, in minutes. */
  ago: number
  votes: [up: number, down: number]
  text: Words
}

export const headline: Words = {
  ru: 'Трамвай вернётся на проспект Абая через двенадцать лет',
  kk: 'Трамвай Абай даңғылына он екі жылдан кейін қайта оралады',
  en: 'Trams return to Abay Avenue after twelve years',
}

export const lead: Words = {
  ru: 'Первые вагоны выйдут на линию в сентябре. Движение по проспекту на время работ оставят в две полосы, парковку уберут. Городские власти обещают интервал в шесть минут.',
  kk: 'Алғашқы вагондар желіге қыркүйекте шығады. Жұмыс кезінде даңғылда екі жолақ қалады, тұрақ алынып тасталады. Қала әкімдігі алты минуттық аралыққа уәде береді.',
  en: 'The first cars run in September. During the works two lanes of the avenue stay open and its parking goes. The city promises a tram every six minutes.',
}

const sentence: Words = {
  ru: 'Я ездил этим маршрутом двадцать лет и помню, как по утрам на остановке у рынка собиралась вся улица.',
  kk: 'Мен осы бағытпен жиырма жыл жүрдім, таңертең базар жанындағы аялдамаға бүкіл көше жиналатынын ұмытқан жоқпын.',
  en: 'I took this line for twenty years and remember how the whole street gathered at the market stop every morning.',
}

const long = (language: Language) => {
  const paragraph = Array.from({ length: 9 }, () => sentence[language]).join(' ')
  return `${paragraph}\n\n${paragraph}`
}

/** A thread as a newspaper's readers write it, oldest first. */
export const conversation: Part[] = [
  {
    name: 'long',
    by: 'daniyar',
    ago: 2 * 24 * 60,
    votes: [12, 3],
    text: { ru: long('ru'), kk: long('kk'), en: long('en') },
  },
  {
    name: 'unloved',
    by: 'dana',
    ago: 26 * 60,
    votes: [0, 9],
    text: {
      ru: 'Всё это распил, и вы все ничего не понимаете.',
      kk: 'Мұның бәрі ақша жеу, сендер түкке түсінбейсіңдер.',
      en: 'It is all a racket and none of you understand a thing.',
    },
  },
  {
    name: 'arabic',
    by: 'noor',
    ago: 24 * 60,
    votes: [5, 0],
    text: {
      ru: 'الترام أفضل من الحافلة! أهلاً بعودته إلى شارع Abay.',
      kk: 'الترام أفضل من الحافلة! أهلاً بعودته إلى شارع Abay.',
      en: 'الترام أفضل من الحافلة! أهلاً بعودته إلى شارع Abay.',
    },
  },
  {
    name: 'picked',
    by: 'asel',
    ago: 95,
    votes: [41, 2],
    text: {
      ru: 'Живу на Абая. Парковку жалко, но **тишину** ждём больше: автобусы под окнами идут до часу ночи.',
      kk: 'Абайда тұрамын. Тұрақты аяймын, бірақ **тыныштықты** көбірек күтеміз: терезе алдымен автобустар түнгі бірге дейін жүреді.',
      en: 'I live on Abay. I will miss the parking, but we look forward to the **quiet** more: buses pass our windows until one at night.',
    },
  },
  {
    name: 'answer',
    by: 'editor',
    to: 'picked',
    ago: 80,
    votes: [18, 0],
    text: {
      ru: 'Спасибо! Спросили в департаменте: ночные автобусы с проспекта уберут, как только пойдёт трамвай.',
      kk: 'Рақмет! Департаменттен сұрадық: трамвай жүре бастаған соң түнгі автобустарды даңғылдан алып тастайды.',
      en: 'Thank you! We asked the department: night buses leave the avenue as soon as the tram runs.',
    },
  },
  {
    name: 'doubt',
    by: 'daniyar',
    to: 'answer',
    ago: 42,
    votes: [7, 4],
    text: {
      ru: '> ночные автобусы с проспекта уберут\n\nА как добираться после одиннадцати?',
      kk: '> түнгі автобустарды даңғылдан алып тастайды\n\nСонда түнгі он бірден кейін қалай жетеміз?',
      en: '> night buses leave the avenue\n\nAnd how does one get home after eleven?',
    },
  },
  {
    name: 'newest',
    by: 'dana',
    ago: 6,
    votes: [3, 1],
    text: {
      ru: 'Главное, чтобы не как в прошлый раз: рельсы положили, а вагонов три года не было.',
      kk: 'Бастысы, өткен жолғыдай болмасын: рельс салынды, ал вагон үш жыл болмады.',
      en: 'As long as it is not like last time: rails laid, and no cars for three years.',
    },
  },
]

/** What the reader of the stories wrote here themselves. */
export const own = {
  held: {
    ru: 'Подробности здесь: https://akimat.example и https://tram.example',
    kk: 'Толығырақ мына жерде: https://akimat.example және https://tram.example',
    en: 'Details are here: https://akimat.example and https://tram.example',
  },
  said: {
    ru: 'Остановку у школы обязательно оставьте: детям до следующей идти через две дороги.',
    kk: 'Мектеп жанындағы аялдаманы міндетті түрде қалдырыңыз: балалар келесісіне екі жолдан өтіп барады.',
    en: 'Please keep the stop at the school: children would have to cross two roads to the next one.',
  },
  typed: {
    ru: 'Поддерживаю, но **хотелось бы** видеть расписание на остановках.',
    kk: 'Қолдаймын, бірақ аялдамаларда кесте **болғанын** қалаймын.',
    en: 'I am for it, but I **would like** to see timetables at the stops.',
  },
  private: {
    ru: 'Кто за остановку у школы, звоните мне: +7 701 123 45 67',
    kk: 'Мектеп жанындағы аялдаманы қолдайтындар маған қоңырау шалыңыздар: +7 701 123 45 67',
    en: 'Whoever is for the stop at the school, call me: +7 701 123 45 67',
  },
  rude: {
    ru: 'Кто это придумал, тот сам на автобусе ни разу не ездил!',
    kk: 'Мұны ойлап тапқан адам автобусқа бір рет те отырып көрмеген!',
    en: 'Whoever came up with this has never been on a bus!',
  },
  answer: {
    ru: 'Согласен, школа важнее парковки.',
    kk: 'Келісемін, мектеп тұрақтан маңызды.',
    en: 'Agreed, the school matters more than parking.',
  },
} satisfies Record<string, Words>
