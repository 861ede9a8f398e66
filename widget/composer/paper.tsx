/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useAtFirst } from '../use-once'
import { useWords } from '../words'
import { Field, type FieldProps } from './field'
import { edit, type Mark } from './markup'
import { Names } from './names'
import { Preview } from './preview'
import { replace } from './replace'
import { Toolbar } from './toolbar'
import { useNaming } from './use-naming'

type Props = FieldProps & { submit: () => void; leave: () => void }

/** Where the words go: a textarea that grows with them, the marks that can be put on them, and how it will look. */
export function Paper({ submit, leave, ...field }: Props) {
  const { t } = useWords()
  const { id, text, write } = field
  const area = useRef<HTMLTextAreaElement>(null)
  // what was sent meanwhile, or has words added to it, is written in again
  const [previewed, setPreviewed] = useState<string | null>(null)
  const isPreviewed = previewed === text
  const naming = useNaming(area, write)
  const found = naming.people.length
  useLayoutEffect(() => grow(area.current, text), [text])
  useAtFirst(() => {
    if (field.isSmall) area.current?.focus()
  })
  const list = found > 0 ? `${id}-names` : undefined
  const press = (event: KeyboardEvent) => follow(event, area.current, { write, submit, leave })

  return (
    <div class="paper">
      <div class={isPreviewed ? 'sheet previewed' : 'sheet'}>
        <Field {...field} area={area} naming={naming} list={list} press={press} />
        {isPreviewed && <Preview text={text} />}
      </div>
      <div class="tools">
        <Toolbar
          textareaId={id}
          isPreviewed={isPreviewed}
          press={(mark) => put(mark, area.current, write)}
          preview={() => setPreviewed(isPreviewed ? null : text)}
        />
        {list && <Names id={list} naming={naming} />}
      </div>
      <p role="status" class="unseen">
        {list && t('people-found', { count: found })}
      </p>
    </div>
  )
}

type Does = Pick<Props, 'write' | 'submit' | 'leave'>

// places of keys, not letters: they work on a Cyrillic layout too
const shortcuts: Record<string, Mark | 'send'> = {
  KeyB: 'bold',
  KeyI: 'italic',
  Enter: 'send',
  NumpadEnter: 'send',
}

function follow(event: KeyboardEvent, area: HTMLTextAreaElement | null, does: Does) {
  if (event.code === 'Escape') return does.leave()
  const shortcut = (event.ctrlKey || event.metaKey) && shortcuts[event.code]
  if (!shortcut) return
  event.preventDefault()
  if (shortcut === 'send') does.submit()
  else put(shortcut, area, does.write)
}

function put(mark: Mark, area: HTMLTextAreaElement | null, write: (text: string) => void) {
  if (!area) return
  const { value: text, selectionStart: start, selectionEnd: end } = area
  replace(area, edit(mark, { text, start, end }))
  write(area.value)
}

function grow(area: HTMLTextAreaElement | null, text: string) {
  if (!area || area.value !== text) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}
