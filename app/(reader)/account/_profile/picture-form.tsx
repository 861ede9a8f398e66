'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useRef } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Avatar } from '@/app/_ui/avatar'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import { type OwnPicture, pictureTypes } from '@/lib/contract/profile'
import { shrink } from './shrink'

type Props = { of: { id: string; name: string; picture: string | null }; hiddenOn: string[] }

/** With which picture somebody is seen beside their comments. */
export function PictureForm({ of, hiddenOn }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File | null>(null)
  const renew = () => router.refresh()
  const send = useSubmit(async () => {
    const body = chosen.current && (await shrink(chosen.current))
    return call<OwnPicture>('PUT', '/account/picture', { body })
  }, renew)
  const remove = useSubmit(() => call<null>('DELETE', '/account/picture'), renew)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    chosen.current = event.target.files?.[0] ?? null
    // the same file may be chosen again
    event.target.value = ''
    if (chosen.current) void send.submit()
  }
  const refusal = send.refusal ?? remove.refusal
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-4">
        <Avatar of={of} size="large" />
        <div className="flex flex-wrap gap-2">
          <input ref={input} type="file" accept={pictureTypes.join()} hidden onChange={choose} />
          <Button size="small" busy={send.busy} onClick={() => input.current?.click()}>
            {t(of.picture ? 'picture.replace' : 'picture.choose')}
          </Button>
          {of.picture && (
            <Button size="small" tone="quiet" busy={remove.busy} onClick={remove.submit}>
              {t('picture.remove')}
            </Button>
          )}
        </div>
      </div>
      <p className="text-sm text-soft">{t('picture.hint')}</p>
      {of.picture &&
        hiddenOn.map((site) => (
          <p key={site} className="text-sm text-warn">
            {t('picture.hiddenOn', { site })}
          </p>
        ))}
      {refusal && <FieldError>{refusal.title}</FieldError>}
    </div>
  )
}
