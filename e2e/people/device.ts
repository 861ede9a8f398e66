import type { Page } from '@playwright/test'

const internal = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
} as const

/** A device that makes and shows passkeys at a touch; the browser keeps it for one page alone. */
export async function newDevice(page: Page) {
  const { cdp, authenticatorId } = await plugIn(page)
  return {
    /** With all that it keeps, into another window of the same person. */
    comesAlong: async (window: Page) => {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
      const there = await plugIn(window)
      for (const credential of credentials)
        await there.cdp.send('WebAuthn.addCredential', {
          authenticatorId: there.authenticatorId,
          credential,
        })
    },
    forgets: () => cdp.send('WebAuthn.clearCredentials', { authenticatorId }),
  }
}

async function plugIn(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...internal, automaticPresenceSimulation: true },
  })
  return { cdp, authenticatorId }
}
