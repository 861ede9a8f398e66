/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../words'
import type { Person } from './find-people'
import type { Naming } from './use-naming'

type Props = { id: string; naming: Naming & { put: (person: Person) => void } }

export const optionId = (id: string, index: number) => `${id}-${index}`

/** In place of the toolbar, so that nothing moves: whom the name that is being typed may mean (ARIA listbox pattern). */
export function Names({ id, naming: { people, chosen, put } }: Props) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const option = list.current?.children[chosen]
    if (list.current && option instanceof HTMLElement) list.current.scrollLeft = option.offsetLeft - 8
  }, [chosen])
  return (
    <div ref={list} id={id} class="names" role="listbox" aria-label={t('people')} tabIndex={-1}>
      {people.map((person, index) => (
        <button
          key={person.id}
          id={optionId(id, index)}
          type="button"
          role="option"
          dir="auto"
          tabIndex={-1}
          aria-selected={index === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => put(person)}
        >
          {person.name}
        </button>
      ))}
    </div>
  )
}
