import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { currentAccount } from './_session/current'
import { mark } from './_ui/mark'
import { AccountWords } from './_words/account-words'
import { currentLanguage } from './_words/language'
import { accountMessages } from './_words/messages'
import './globals.css'

// every page is somebody's: nothing is rendered ahead, and each answer has its own nonce
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { template: '%s · Pikir', default: 'Pikir' },
  robots: { index: false },
  icons: { icon: mark },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1217' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, account] = await Promise.all([currentLanguage(), currentAccount()])
  return (
    <html lang={language}>
      <body>
        <AccountWords language={language} signedIn={account !== null} messages={accountMessages[language]}>
          {children}
        </AccountWords>
      </body>
    </html>
  )
}
