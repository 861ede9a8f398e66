'use client'

import { Avatar } from '@/app/_ui/avatar'
import { Button } from '@/app/_ui/button'
import { Field, FieldError } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { OtherAccount } from '@/app/_ui/other-account'
import { Sheet } from '@/app/_ui/sheet'
import { WithStrong } from '@/app/_ui/with-strong'
import { useAccountWords } from '@/app/_words/account-words'
import { longestDisplayName } from '@/lib/contract/words'
import { Done } from './done'
import { useConnection, type Wanted } from './use-connection'

/** The one button. It is never pressed for the reader: a stranger's link would sign them in unawares. */
export function ConnectButton(wanted: Wanted) {
  const { t } = useAccountWords()
  const { name, setName, isDone, isRenaming, submit, busy, error } = useConnection(wanted)
  const site = wanted.site.name
  if (isDone) return <Done returnTo={wanted.returnTo} />
  return (
    <Sheet title={t('connect.title', { site })}>
      <div className="flex items-center gap-3">
        <Avatar of={{ ...wanted.who, name: wanted.name }} />
        <p className="min-w-0 wrap-anywhere">
          <WithStrong text={t('connect.intro', { name: wanted.name })} strong={wanted.name} />{' '}
          <span className="text-soft">{t('connect.shared', { site })}</span>
        </p>
      </div>
      <Form onSubmit={submit} className="grid gap-4">
        {isRenaming ? (
          <Field label={t('connect.nameHere', { site })} hint={t('name.hint')} error={error}>
            {(wiring) => (
              <Input
                {...wiring}
                autoComplete="nickname"
                enterKeyHint="done"
                autoFocus
                value={name}
                maxLength={longestDisplayName}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        ) : (
          error && <FieldError>{error}</FieldError>
        )}
        <Button type="submit" tone="primary" wide busy={busy}>
          {t('connect.button', { site, name })}
        </Button>
      </Form>
      <OtherAccount />
    </Sheet>
  )
}
