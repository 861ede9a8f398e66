'use client'

import { useRouter } from 'next/navigation'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

type Props = { slug: string; readerId: string; isHidden: boolean }

/** Keeps a picture from this site's readers, or gives it back. */
export function HidePicture({ slug, readerId, isHidden }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const path = `/sites/${slug}/readers/${readerId}/hidden-picture`
  const { submit, busy, refusal } = useSubmit(
    () => call<null>(isHidden ? 'DELETE' : 'PUT', path),
    () => router.refresh(),
  )
  return (
    <>
      <Button size="small" busy={busy} onClick={submit}>
        {t(isHidden ? 'readers.showPicture' : 'readers.hidePicture')}
      </Button>
      {refusal && <FieldError>{refusal.title}</FieldError>}
    </>
  )
}
