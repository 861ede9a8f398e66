/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useOnce } from './use-once'
import { useWords } from './words'

type Props<Module> = { load: () => Promise<Module>; show: (module: Module) => ComponentChildren }

/** What comes with its script when it is first wanted. */
export function Later<Module extends object>({ load, show }: Props<Module>) {
  const { t } = useWords()
  const [module, setModule] = useState<Module | 'failed' | null>(null)
  useOnce(() => {
    load().then(setModule, () => setModule('failed'))
  })
  if (module !== null && module !== 'failed') return <>{show(module)}</>
  return (
    <p role="status" class="note">
      {t(module === 'failed' ? 'load-failed' : 'loading')}
    </p>
  )
}
