import type { useCall } from '@/app/_api/use-call'

type Call = ReturnType<typeof useCall>

const worker = '/push.js'

export const browserTakesPush = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** null: this browser is not called. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(worker)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Asks whoever sits there. null: they or their browser said no. */
export async function newSubscription(publicKey: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  await navigator.serviceWorker.register(worker)
  const { pushManager } = await navigator.serviceWorker.ready
  const asked = { userVisibleOnly: true, applicationServerKey: publicKey }
  return pushManager.subscribe(asked).catch(() => null)
}

/** First the server forgets it: a browser that is asked first could leave us calling it. */
export async function endSubscription(call: Call) {
  if (!browserTakesPush()) return
  const subscription = await currentSubscription()
  if (!subscription) return
  await call<null>('DELETE', '/account/push-subscriptions', { body: { endpoint: subscription.endpoint } })
  await subscription.unsubscribe()
}
