import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What an address answers, as it crosses the wire: `fetch` would unpack it. */
export function compressedBytes(address: string, encoding = 'gzip'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      buffer(answer).then(resolve, reject)
    })
    asked.on('error', reject)
  })
}
