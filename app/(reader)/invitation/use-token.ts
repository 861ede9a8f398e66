import { useEffect, useState } from 'react'

const kept = 'pikir-invitation'

/** The invitation from the address; kept for this tab, because a provider's sign-in loses the fragment. undefined: not looked yet. */
export function useToken(): string | null | undefined {
  const [token, setToken] = useState<string | null>()
  useEffect(() => {
    const look = () => {
      const [given] = /[A-Za-z0-9_-]{43}/.exec(location.hash) ?? []
      if (given) sessionStorage.setItem(kept, given)
      setToken(given ?? sessionStorage.getItem(kept))
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return token
}

export const forgetToken = () => sessionStorage.removeItem(kept)
