import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useTalk } from '../talk'
import { findPeople, type Person } from './find-people'
import { type Begun, nameBefore } from './naming'
import { replace } from './replace'

/** People who may be meant by the name that is being typed, and which of them would be put in. */
export type Naming = { people: Person[]; chosen: number }
type Found = Begun & Naming

const pause = 120
const nobody: Naming = { people: [], chosen: 0 }

/** Offers to finish a name after `@`: up and down choose, Enter or Tab put it in, Escape leaves it as it is. */
export function useNaming(area: RefObject<HTMLTextAreaElement | null>, write: (text: string) => void) {
  const { view, reader } = useTalk()
  const [found, setFound] = useState<Found | null>(null)
  const looked = useRef(0)

  async function look() {
    looked.current += 1
    const mine = looked.current
    const begun = begunIn(area.current)
    if (!begun || reader.kind !== 'reader') return setFound(null)
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (mine !== looked.current) return
    const people = await findPeople(view, begun.starts)
    if (mine === looked.current) setFound(people.length > 0 ? { ...begun, people, chosen: 0 } : null)
  }
  function stop() {
    looked.current += 1
    setFound(null)
  }
  function put(person: Person | undefined) {
    const { current } = area
    if (!current || !found || !person) return
    const insert = `@${person.name} `
    const end = found.from + insert.length
    replace(current, { from: found.from, to: current.selectionStart, insert, start: end, end })
    stop()
    write(current.value)
  }
  /** Whether the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    const does = found && !event.isComposing && keyIn(event)
    if (!does) return false
    event.preventDefault()
    if (does === 'stop') stop()
    else if (does === 'put') put(found.people[found.chosen])
    else setFound({ ...found, chosen: (found.chosen + does + found.people.length) % found.people.length })
    return true
  }
  return { ...(found ?? nobody), look, stop, put, press }
}

const begunIn = (area: HTMLTextAreaElement | null) =>
  area && area.selectionStart === area.selectionEnd ? nameBefore(area.value, area.selectionStart) : null

const keys: Record<string, 1 | -1 | 'put' | 'stop'> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 'put',
  NumpadEnter: 'put',
  Tab: 'put',
  Escape: 'stop',
}

const keyIn = ({ code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  ctrlKey || metaKey || shiftKey || altKey ? undefined : keys[code]
