'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'

/** Why comments are hidden here, in the language of the page; `offered`: by moderators, in this order. */
export type NamedReason = { code: string; name: string; offered: boolean }

type Reasons = { offered: NamedReason[]; nameOf: (code: string) => string }
const context = createContext<Reasons | null>(null)

export function SiteReasons({ reasons, children }: { reasons: NamedReason[]; children: ReactNode }) {
  const value = useMemo(() => {
    const names = new Map(reasons.map(({ code, name }) => [code, name]))
    return {
      offered: reasons.filter(({ offered }) => offered),
      nameOf: (code: string) => names.get(code) ?? code,
    }
  }, [reasons])
  return <context.Provider value={value}>{children}</context.Provider>
}

export function useReasons(): Reasons {
  const reasons = useContext(context)
  if (!reasons) throw new Error('no SiteReasons above this component')
  return reasons
}
