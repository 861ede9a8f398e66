import { perProcess } from '@/lib/per-process'
import type { Bytes } from './bytes'

/** What an address was answered with, whoever asked: a body and all headers but those of its form. */
export type Known = { bytes: Bytes; headers: string[] }

// the same bytes have a few addresses, and an attacker has any number of them
const addressesPerBody = 50
const longest = 2_000

const known = perProcess('addresses', () => new Map<string, Known>())
const of = new WeakMap<Bytes, string[]>()

export const findAddress = (address: string): Known | undefined => known.get(address)

/** From now on the address can be answered without looking at it: until the body is dropped. */
export function rememberAddress(address: string, answer: Known) {
  const addresses = of.get(answer.bytes) ?? []
  if (answer.bytes.isDropped || address.length > longest || addresses.length >= addressesPerBody) return
  if (!known.has(address)) of.set(answer.bytes, [...addresses, address])
  known.set(address, answer)
}

export function forgetAddresses(bytes: Bytes) {
  for (const address of of.get(bytes) ?? []) known.delete(address)
  of.delete(bytes)
}
