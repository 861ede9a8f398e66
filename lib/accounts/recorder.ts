/** A response as the pages router has it, which turns into a web one. */
export function recorder() {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  let cookies: string[] = []
  let status = 200
  let body: string | null = null
  const response = {
    status: (code: number) => {
      status = code
      return response
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (Array.isArray(value)) cookies = value
      else if (name !== 'Cache-Control') headers.set(name, value)
      return response
    },
    json: (value: unknown) => {
      headers.set('Content-Type', 'application/json')
      body = JSON.stringify(value)
    },
    send: (value: unknown) => (typeof value === 'string' ? end(value) : response.json(value)),
    end: (value?: string) => end(value),
  }
  const end = (value?: string) => {
    body = value ?? null
  }
  const answer = () => {
    for (const cookie of cookies) headers.append('Set-Cookie', cookie)
    return new Response(body, { status, headers })
  }
  return { response, answer }
}
