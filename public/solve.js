// a worker beside the sign-in pages, which stay quick meanwhile: finds the counter that a sum asks for (lib/contract/proof.ts)
self.addEventListener('message', async ({ data }) => self.postMessage(await solve(data)))

async function solve({ nonce, salt, cost, keyLength, keyPrefix }) {
  const tried = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0])
  const counted = new DataView(tried.buffer, tried.length - 4)
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost }
  for (let counter = 0; ; counter++) {
    counted.setUint32(0, counter)
    const secret = await crypto.subtle.importKey('raw', tried, 'PBKDF2', false, ['deriveBits'])
    const derivedKey = hexOf(await crypto.subtle.deriveBits(rule, secret, keyLength * 8))
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey }
  }
}

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16))

const hexOf = (bytes) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
