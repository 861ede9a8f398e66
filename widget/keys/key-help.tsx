/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import { findSight } from '../sight'
import { useAtFirst } from '../use-once'
import { useWords } from '../words'
import { areKeysOn, turnKeys } from './use-keys'

// CSS pixels
const belowTop = 96

const keys = [
  ['N', 'next-new'],
  ['P', 'previous-new'],
  ['J', 'next'],
  ['K', 'previous'],
  ['R', 'reply'],
  ['Ctrl + Enter', 'send'],
  ['?', 'help'],
] as const

/** The keys, before the reader's eyes, and whether they work. */
export function KeyHelp({ close }: { close: () => void }) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState(areKeysOn)
  useAtFirst(() => void open(dialog.current))
  const turn = () => {
    turnKeys(!isOn)
    setOn(!isOn)
  }
  return (
    <dialog ref={dialog} class="hotkeys" aria-labelledby="hotkeys" onClose={close}>
      <b id="hotkeys">{t('hotkeys')}</b>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`hotkey.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <label class="counter">
          <input type="checkbox" checked={isOn} onChange={turn} /> {t('hotkeys-on')}
        </label>
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          {t('hotkeys-close')}
        </button>
      </p>
    </dialog>
  )
}

/** In the middle of an iframe as high as its content nobody would find it. */
async function open(dialog: HTMLDialogElement | null) {
  dialog?.showModal()
  const sight = await findSight()
  if (dialog && sight) {
    const top = Math.min(sight.top + belowTop, sight.bottom - dialog.offsetHeight)
    dialog.style.top = `${Math.max(0, Math.round(top))}px`
  }
}
