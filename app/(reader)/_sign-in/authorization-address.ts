/** Where a provider asks who somebody is; null: it cannot be begun. NextAuth's own form would be answered by a redirect, which `form-action 'self'` stops. */
export async function authorizationAddress(id: string, callbackUrl: string): Promise<string | null> {
  const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
  const response = await fetch(`/api/auth/signin/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl, json: 'true' }),
  })
  const { url } = await response.json()
  return response.ok && typeof url === 'string' ? url : null
}
