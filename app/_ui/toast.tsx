'use client'

import { X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { cx } from './cx'

type Tone = 'plain' | 'bad'
type Said = { id: number; text: string; tone: Tone }
type Say = (text: string, tone?: Tone) => void

const context = createContext<Say>(() => {})
export const useToast = () => useContext(context)

let lastId = 0
// more at once would cover what they are about
const maxShown = 3

type RegionProps = { closeLabel: string; regionLabel: string; children: ReactNode }

export function Toasts({ closeLabel, regionLabel, children }: RegionProps) {
  const [toasts, setToasts] = useState<Said[]>([])
  const say = useCallback<Say>((text, tone = 'plain') => {
    setToasts((shown) => [...shown, { id: ++lastId, text, tone }].slice(-maxShown))
  }, [])
  const drop = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id))
  return (
    <context.Provider value={say}>
      <Radix.Provider duration={7000} swipeDirection="right">
        {children}
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} closeLabel={closeLabel} onClose={() => drop(toast.id)} />
        ))}
        <Radix.Viewport
          label={regionLabel}
          className="fixed inset-x-4 bottom-20 z-50 grid justify-items-end gap-2 outline-none sm:bottom-4 sm:left-auto sm:w-96"
        />
      </Radix.Provider>
    </context.Provider>
  )
}

type Props = { toast: Said; closeLabel: string; onClose: () => void }

function OneToast({ toast, closeLabel, onClose }: Props) {
  return (
    <Radix.Root
      type={toast.tone === 'bad' ? 'foreground' : 'background'}
      onOpenChange={(open) => !open && onClose()}
      className={cx(
        'flex w-full animate-rise items-start gap-3 rounded-lg px-4 py-3 shadow-float',
        toast.tone === 'bad' ? 'bg-bad-tint text-bad' : 'bg-surface text-ink',
      )}
    >
      <Radix.Description className="min-w-0 grow">{toast.text}</Radix.Description>
      <Radix.Close
        aria-label={closeLabel}
        className="-m-1 shrink-0 rounded p-1 pointer-coarse:-m-3.5 pointer-coarse:p-3.5"
      >
        <X aria-hidden className="size-4" />
      </Radix.Close>
    </Radix.Root>
  )
}
