import { places } from '../people/places'
import { headline, type Language, lead } from './conversations'

type Thread = { site: string; key: string; language: Language }

/** An article of a newspaper with its discussion below. */
export const articleWith = ({ site, key, language }: Thread) => `
<style>
  body { max-width: 44rem; margin: 0 auto; padding: 0.5rem; color: #1c1e21; background: #fff }
  body { font: 1.125rem/1.55 ui-serif, "Noto Serif", Cambria, serif }
  h1 { margin: 1rem 0 0.5rem; font-size: 1.75rem; line-height: 1.15; text-wrap: balance }
  p { margin: 0 0 2rem }
  @media (prefers-color-scheme: dark) { body { color: #e7e9ec; background: #14171a } }
</style>
<h1>${headline[language]}</h1>
<p>${lead[language]}</p>
<script async src="${places().comments}/embed.js" data-site="${site}" data-thread-id="${key}"
  data-lang="${language}"></script>`
