import { expect, type Page } from '@playwright/test'
import { places } from './places'

type Who = { email: string; name: string }

/** In the window that the widget opened, or on a whole page: an e-mailed code, a name at the first time, one button. */
export async function signIn(window: Page, { email, name }: Who) {
  await window.getByLabel('Электронная почта').fill(email)
  await window.getByRole('button', { name: 'Прислать код' }).click()
  await window.getByLabel('Код из письма').fill(await codeFor(email))
  await window.getByLabel('Имя').fill(name)
  await window.getByRole('button', { name: 'Продолжить' }).click()
}

export const connectButton = (window: Page) => window.getByRole('button', { name: /^Комментировать на/ })

/** The six digits that a real mail server was given for this address. */
export async function codeFor(email: string): Promise<string> {
  let code = ''
  const look = async () => {
    const mails = await (await fetch(`${places().mails}?to=${encodeURIComponent(email)}`)).json()
    code = /\b\d{6}\b/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
    return code
  }
  await expect.poll(look, { timeout: 30_000, intervals: [100, 250] }).toMatch(/^\d{6}$/)
  return code
}
