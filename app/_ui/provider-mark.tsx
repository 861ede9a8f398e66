import { Globe, Newspaper } from 'lucide-react'
import type { LinkedProvider } from '@/lib/contract/ways'

/** By which a service is found among others; its name stands beside it. */
export function ProviderMark({ kind }: { kind: LinkedProvider['kind'] }) {
  if (kind === 'own') return <Newspaper aria-hidden className="size-5 shrink-0 text-soft" />
  if (kind === 'oidc') return <Globe aria-hidden className="size-5 shrink-0 text-soft" />
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" className="size-5 shrink-0">
      {drawings[kind]}
    </svg>
  )
}

const drawings = {
  google: (
    <g strokeWidth="4">
      <path stroke="#ea4335" d="M18 6A8.5 8.5 0 0 0 4.6 7.8" />
      <path stroke="#fbbc05" d="M4.6 7.8a8.5 8.5 0 0 0 0 8.4" />
      <path stroke="#34a853" d="M4.6 16.2A8.5 8.5 0 0 0 18 18" />
      <path stroke="#4285f4" d="M18 18a8.5 8.5 0 0 0 2.5-6h-8" />
    </g>
  ),
  yandex: (
    <>
      <circle cx="12" cy="12" r="11" fill="#fc3f1d" />
      <path stroke="#fff" strokeWidth="2.2" d="M14.5 18V6.8H12a3.3 3.3 0 0 0 0 6.6h2.5M12 13.2 8.8 18" />
    </>
  ),
  vk: (
    <>
      <rect x="1" y="1" width="22" height="22" rx="6" fill="#07f" />
      <path
        stroke="#fff"
        strokeWidth="2"
        strokeLinejoin="round"
        d="m5.2 8.5 3 7 3-7m2.6 0v7m4.7-7-4.4 3.5 4.7 3.5"
      />
    </>
  ),
  github: (
    <>
      <circle cx="12" cy="12" r="11" className="fill-ink" />
      <path
        className="fill-surface"
        d="M6.9 6.1c1 0 2 .5 2.8 1.1a9 9 0 0 1 4.6 0c.8-.6 1.8-1.1 2.8-1.1.4 1 .4 2 .1 2.8.7.8 1 1.7 1 2.8 0 3-1.8 4.2-4.2 4.6.4.5.6 1.1.6 1.9v4.2a11 11 0 0 1-5.2 0v-2.3c-2.6.4-2.7-1.6-4.1-2 1.6-.5 2.2 1 3.4 1 .3 0 .5 0 .7-.2.1-1 .3-1.8.7-2.3-2.5-.5-4.3-1.7-4.3-4.9 0-1.1.3-2 1-2.8-.3-.8-.3-1.8.1-2.8Z"
      />
    </>
  ),
}
