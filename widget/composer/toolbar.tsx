/** @jsxImportSource preact */
import { useWords } from '../words'
import { Icon } from './icon'
import { type Mark, marks } from './markup'

type Props = { textareaId: string; isPreviewed: boolean; press: (mark: Mark) => void; preview: () => void }

/** One stop for the Tab key; arrows go from button to button (ARIA toolbar pattern). */
export function Toolbar({ textareaId, isPreviewed, press, preview }: Props) {
  const { t } = useWords()
  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={t('formatting')}
      aria-controls={textareaId}
      onKeyDown={move}
    >
      {marks.map((mark, index) => (
        <button
          key={mark}
          type="button"
          title={t(mark)}
          aria-label={t(mark)}
          tabIndex={index ? -1 : 0}
          disabled={isPreviewed}
          onClick={() => press(mark)}
        >
          <Icon mark={mark} />
        </button>
      ))}
      <button
        type="button"
        class="look"
        title={t('preview')}
        aria-label={t('preview')}
        aria-pressed={isPreviewed}
        tabIndex={isPreviewed ? 0 : -1}
        onClick={preview}
      >
        <Icon mark="preview" />
      </button>
    </div>
  )
}

function move(event: KeyboardEvent) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!step || !(event.currentTarget instanceof HTMLElement)) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
}
