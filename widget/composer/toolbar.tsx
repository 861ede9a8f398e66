/** @jsxImportSource preact */
import { useWords } from '../words'
import { Icon } from './icon'
import { type Mark, marks } from './markup'

/** One stop for the Tab key; arrows go from button to button (ARIA toolbar pattern). */
export function Toolbar({ press, textareaId }: { press: (mark: Mark) => void; textareaId: string }) {
  const { t } = useWords()

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || !(event.currentTarget instanceof HTMLElement)) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    buttons.at((at + step) % buttons.length)?.focus()
  }

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
          onClick={() => press(mark)}
        >
          <Icon mark={mark} />
        </button>
      ))}
    </div>
  )
}
