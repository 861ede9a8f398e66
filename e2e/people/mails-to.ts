import { places } from './places'

/** The texts of the mails that were sent to an address. */
export async function mailsTo(address: string): Promise<string[]> {
  const mails: { text: string }[] = await (
    await fetch(`${places().mails}?to=${encodeURIComponent(address)}`)
  ).json()
  return mails.map(({ text }) => text)
}
