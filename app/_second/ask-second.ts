import type { Refusal } from '@/app/_api/ask'

type Code = Refusal['code']
type Asker = (why: Code) => Promise<boolean>

// one page has one dialog, and one question is open at a time
const open: { asker: Asker | null; asked: Promise<boolean> | null } = { asker: null, asked: null }

/** The dialog says that it is there; returns how to say that it is not any more. */
export function offerDialog(asker: Asker): () => void {
  open.asker = asker
  return () => {
    if (open.asker === asker) open.asker = null
  }
}

const helps = new Set<Code>(['second-factor', 'step-up', 'not-signed-in'])

/** Whether somebody has shown now what was missing, so that what was refused may be asked again. */
export async function askSecond(why: Code): Promise<boolean> {
  if (!helps.has(why) || !open.asker) return false
  open.asked ??= open.asker(why).finally(() => {
    open.asked = null
  })
  return open.asked
}
