'use client'

import { createElement, useSyncExternalStore } from 'react'

const dark = '(prefers-color-scheme: dark)'

function subscribe(listener: () => void) {
  const query = matchMedia(dark)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The operations of the OpenAPI document, to read and to try. Nothing is loaded from elsewhere. */
export function Reference({ document }: { document: string }) {
  const isDark = useSyncExternalStore(
    subscribe,
    () => matchMedia(dark).matches,
    () => false,
  )
  return createElement('rapi-doc', {
    'spec-url': document,
    theme: isDark ? 'dark' : 'light',
    'bg-color': isDark ? '#181c23' : '#ffffff',
    'nav-bg-color': isDark ? '#0f1217' : '#f5f6f8',
    'primary-color': isDark ? '#86b0ff' : '#1f57c3',
    'render-style': 'read',
    'load-fonts': 'false',
    'regular-font': 'system-ui, sans-serif',
    'mono-font': 'ui-monospace, monospace',
    'show-header': 'false',
    'allow-authentication': 'false',
    // trying has no labels on its fields
    'allow-try': 'false',
    'allow-server-selection': 'false',
    'allow-spec-url-load': 'false',
    'allow-spec-file-load': 'false',
    'allow-spec-file-download': 'false',
    style: { width: '100%', height: '100%', minWidth: 0 },
  })
}
