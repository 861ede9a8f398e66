'use client'

import en from '@/locales/en/account.json'
import kk from '@/locales/kk/account.json'
import ru from '@/locales/ru/account.json'

// nothing is known here, not even the language
const said = { ru, kk, en }

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ru">
      <body
        style={{
          font: '1rem/1.5 system-ui, sans-serif',
          margin: '3rem auto',
          maxWidth: '32rem',
          padding: '0 1rem',
        }}
      >
        <meta name="color-scheme" content="light dark" />
        {Object.entries(said).map(([language, words]) => (
          <section key={language} lang={language}>
            <h1 style={{ fontSize: '1.25rem' }}>{words['error.title']}</h1>
            <p>{words['error.text']}</p>
            <button type="button" onClick={() => retry()}>
              {words['error.retry']}
            </button>
          </section>
        ))}
      </body>
    </html>
  )
}
