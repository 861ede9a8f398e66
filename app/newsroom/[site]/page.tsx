import { redirect } from 'next/navigation'

type Props = { params: Promise<{ site: string }> }

export default async function SitePage({ params }: Props) {
  redirect(`/newsroom/${encodeURIComponent((await params).site)}/queue`)
}
