import type { Page } from '@playwright/test'

const internal = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** A device that makes and shows passkeys and is touched as soon as it asks; the browser keeps it for one page alone. */
export async function newDevice(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: internal })
  const keeps = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  const takes = async (credentials: Awaited<ReturnType<typeof keeps>>) => {
    for (const credential of credentials)
      await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
  }
  /** With all that it keeps, into another window of the same person. */
  const comesAlong = async (window: Page): Promise<void> => (await newDevice(window)).takes(await keeps())
  return { keeps, takes, comesAlong }
}
