'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** false in the HTML from the server, true as soon as the page answers to what people do. */
export const useReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
