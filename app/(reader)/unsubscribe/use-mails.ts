import { useEffect, useState } from 'react'
import type { Refusal } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import type { Unsubscription } from '@/lib/contract/notifications'

export type Mails = Unsubscription & { token: string }

/** Which mails the address is about. undefined: not looked yet. */
export function useMails(): Mails | Refusal | undefined {
  const call = useCall()
  const [mails, setMails] = useState<Mails | Refusal>()
  useEffect(() => {
    const look = async () => {
      const [token = '-'] = /[\w-]+/.exec(location.hash) ?? []
      const answer = await call<Unsubscription>('POST', '/unsubscription/look', { body: { token } })
      setMails(answer.ok ? { ...answer.body, token } : answer.problem)
    }
    void look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [call])
  return mails
}
