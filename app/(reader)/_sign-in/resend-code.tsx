'use client'

import { useEffect, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'

// as long as the server wants between two letters
const pauseSeconds = 60

export function ResendCode({ email, onResent }: { email: string; onResent: () => void }) {
  const { t, language } = useAccountWords()
  const call = useCall()
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
    const answer = await call<null>('POST', '/sign-in/codes', { body: { email, language } })
    setSaid({ text: answer.ok ? t('code.resent') : answer.problem.title, refused: !answer.ok })
    setSentAt(Date.now())
    setNow(Date.now())
    if (answer.ok) onResent()
  }

  return (
    <>
      {said?.refused && <FieldError>{said.text}</FieldError>}
      {said && !said.refused && (
        <p role="status" className="text-sm text-good">
          {said.text}
        </p>
      )}
      <Button tone="quiet" size="small" disabled={left > 0} onClick={resend}>
        {left > 0 ? t('code.resendIn', { seconds: left }) : t('code.resend')}
      </Button>
    </>
  )
}
