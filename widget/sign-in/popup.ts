import { parseFromPopup } from '../messages'
import type { View } from '../view'

let popup: Window | null = null

/** Opens the sign-in window. false where browsers allow none. */
export function openPopup({ site, language }: View, challenge: string): boolean {
  const query = new URLSearchParams({ site: site.slug, challenge, lang: language })
  popup = window.open(`/connect?${query}`, 'pikir-sign-in', 'popup,width=480,height=720')
  return popup !== null
}

/** Listens for the code from exactly the window that this iframe opened. Returns the way to stop. */
export function listenToPopup({ site }: View, redeem: (code: string) => void): () => void {
  const listen = (event: MessageEvent) => {
    if (!popup || event.source !== popup || event.origin !== location.origin) return
    const message = parseFromPopup(event.data)
    if (message?.site === site.slug) redeem(message.code)
  }
  window.addEventListener('message', listen)
  return () => window.removeEventListener('message', listen)
}
