/** @jsxImportSource preact */
import { ReaderBar } from '../sign-in/reader-bar'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { Counter } from './counter'
import { Paper } from './paper'
import { useSending } from './use-sending'

/** `close` is there for replies; `name` is whom they answer. */
type Props = { parentId: string | null; name: string | undefined; close: (() => void) | undefined }

export function Composer({ parentId, name, close }: Props) {
  const { t } = useWords()
  const { reader } = useTalk()
  const { text, write, isSending, submit, trouble } = useSending(parentId, () => close?.())
  const press = (event: Event) => {
    event.preventDefault()
    submit()
  }
  const label = name ? t('your-reply', { name }) : t('your-comment')

  return (
    <form class="composer" onSubmit={press}>
      {!parentId && <ReaderBar />}
      <Paper
        id={`write-${parentId ?? 'new'}`}
        label={label}
        placeholder={name ? label : t('invitation')}
        isReply={parentId !== null}
        isLocked={isSending}
        text={text}
        write={write}
        submit={submit}
        escape={() => text === '' && close?.()}
      />
      <div role="alert">{trouble && <p class="trouble">{trouble}</p>}</div>
      {reader.kind === 'ended' && <SignIn />}
      <p class="actions">
        <Counter length={text.length} />
        {close && (
          <button type="button" class="plain" onClick={close}>
            {t('cancel')}
          </button>
        )}
        <button type="submit" class="primary" title={t('keys')}>
          {t(isSending ? 'sending' : 'send')}
        </button>
      </p>
    </form>
  )
}
