import { useEffect } from 'preact/hooks'
import { tellPage } from '../frame'

type Shown = { count: number; isSignedIn: boolean }

/** Tells the scripts of the page around us what they asked to hear of. */
export function useTelling({ count, isSignedIn }: Shown) {
  useEffect(() => tellPage({ type: 'count', count }), [count])
  useEffect(() => {
    if (!isSignedIn) return
    tellPage({ type: 'signin', isSignedIn })
    return () => tellPage({ type: 'signin', isSignedIn: false })
  }, [isSignedIn])
}
