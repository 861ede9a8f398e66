'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { useAccountWords } from '@/app/_words/account-words'
import { deliver } from './deliver'

export type Wanted = {
  site: { slug: string; name: string }
  challenge: string
  /** Their name there, or the one that they would have. */
  name: string
  who: { id: string; picture: string | null }
  returnTo: string | null
}

const renaming: ReadonlySet<string> = new Set(['name-taken', 'name-refused', 'invalid-input'])

// the page asks to sign in then
const anew: ReadonlySet<string> = new Set(['not-signed-in', 'way-not-taken'])

/** Asks for the single-use code under a name, and delivers it. */
export function useConnection({ site, challenge, name: ownName, returnTo }: Wanted) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [name, setName] = useState(ownName)
  const [isDone, setIsDone] = useState(false)
  const [isRenaming, setIsRenaming] = useState(false)

  const connect = async () => {
    const chosen = name === ownName ? {} : { name }
    const body = { site: site.slug, challenge, ...chosen }
    const answer = await call<{ code: string }>('POST', '/connections', { body })
    if (!answer.ok && renaming.has(answer.problem.code)) setIsRenaming(true)
    if (!answer.ok && anew.has(answer.problem.code)) router.refresh()
    return answer
  }
  const { submit, busy, refusal } = useSubmit(connect, ({ code }) => {
    setIsDone(true)
    deliver({ site: site.slug, code }, returnTo)
  })
  const error = refusal?.code === 'name-taken' ? t('connect.nameTaken', { site: site.name }) : refusal?.title
  return { name, setName, isDone, isRenaming, submit, busy, error }
}
