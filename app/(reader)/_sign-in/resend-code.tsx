'use client'

import { useEffect, useState } from 'react'
import type { Answer } from '@/app/_api/ask'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'

// as long as the server wants between two letters or texts
const pauseSeconds = 60

type Props<T> = { send: () => Promise<Answer<T>>; onResent: (sent: T) => void }

export function ResendCode<T>({ send, onResent }: Props<T>) {
  const { t } = useAccountWords()
  const [sentAt, setSentAt] = useState(() => Date.now())
  const [now, setNow] = useState(sentAt)
  const [said, setSaid] = useState<{ text: string; refused: boolean } | null>(null)
  const left = pauseSeconds - Math.floor((now - sentAt) / 1000)

  useEffect(() => {
    if (left <= 0) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [left])

  const resend = async () => {
    setSaid(null)
    const answer = await send()
    setSaid({ text: answer.ok ? t('code.resent') : answer.problem.title, refused: !answer.ok })
    setSentAt(Date.now())
    setNow(Date.now())
    if (answer.ok) onResent(answer.body)
  }

  return (
    <>
      {said?.refused && <FieldError>{said.text}</FieldError>}
      {said && !said.refused && (
        <p role="status" className="text-center text-sm text-good">
          {said.text}
        </p>
      )}
      {left > 0 ? (
        <p className="grid min-h-8 place-items-center text-center text-sm text-soft tabular-nums pointer-coarse:min-h-11">
          {t('code.resendIn', { seconds: left })}
        </p>
      ) : (
        <Button tone="quiet" size="small" onClick={resend}>
          {t('code.resend')}
        </Button>
      )}
    </>
  )
}
