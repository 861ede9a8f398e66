import { redirect } from 'next/navigation'

/** Letters of former days have the token in the path. */
export default async function FormerAddress({ params }: { params: Promise<{ token: string }> }) {
  redirect(`/unsubscribe#${(await params).token}`)
}
