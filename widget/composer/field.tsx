/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { optionId } from './names'
import type { useNaming } from './use-naming'

export type FieldProps = {
  id: string
  label: string
  placeholder: string
  /** As high as its text, and written in at once. */
  isSmall: boolean
  isLocked: boolean
  text: string
  write: (text: string) => void
}

type Props = FieldProps & {
  area: RefObject<HTMLTextAreaElement | null>
  naming: ReturnType<typeof useNaming>
  /** The list of names, while there is one. */
  list: string | undefined
  press: (event: KeyboardEvent) => void
}

/** The textarea: a box with a list while a name is typed (ARIA 1.2: a textbox may have an active descendant). */
export function Field({ id, area, naming, list, press, ...field }: Props) {
  return (
    <textarea
      id={id}
      ref={area}
      rows={field.isSmall ? 2 : 3}
      aria-label={field.label}
      aria-autocomplete="list"
      aria-controls={list}
      aria-activedescendant={list && optionId(list, naming.chosen)}
      placeholder={field.placeholder}
      value={field.text}
      readOnly={field.isLocked}
      onInput={(event) => {
        field.write(event.currentTarget.value)
        void naming.look()
      }}
      onClick={() => list && void naming.look()}
      onBlur={naming.stop}
      onKeyDown={(event) => naming.press(event) || press(event)}
    />
  )
}
