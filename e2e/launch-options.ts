import { chromium } from '@playwright/test'
import { hosts } from './servers/certificate'

/** A browser as readers have it: other sites' cookies blocked, storage kept apart. */
export async function launchOptions() {
  const switchedOff = await playwrightsSwitch()
  return {
    executablePath: process.env.CHROMIUM_PATH,
    ignoreDefaultArgs: [switchedOff],
    args: [
      withoutMergedStorage(switchedOff),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
    ],
  }
}

// Playwright lets sites share storage inside one page, which no reader's browser does. The switch that does it is
// found in what Playwright passes on to a program that is no browser and refuses at once.
async function playwrightsSwitch() {
  const refused = await chromium.launch({ executablePath: process.execPath }).then(String, String)
  const [found] = /--disable-features=\S*ThirdPartyStoragePartitioning\S*/.exec(refused) ?? []
  if (!found) throw new Error('Playwright no longer passes the switch that merges storage: drop this')
  return found
}

// suggestions below an address bar that nobody sees: two documents more for each window
const popups = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup'

const withoutMergedStorage = (switchedOff: string) =>
  `${switchedOff.replace(/,?ThirdPartyStoragePartitioning/, '')},${popups}`
