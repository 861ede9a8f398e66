let networks = 0

/** An address that nobody has come from. */
export const newAddress = () => `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks++ & 255}`

export type Timed = { status: number; ms: number; retryAfter: number }

/** Posts as a page of ours does; milliseconds until the whole answer is here. */
export async function timedPost(address: string, body: object): Promise<Timed> {
  const began = performance.now()
  const answer = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': newAddress(),
    },
  })
  await answer.arrayBuffer()
  const ms = performance.now() - began
  return { status: answer.status, ms, retryAfter: Number(answer.headers.get('retry-after') ?? 0) }
}
