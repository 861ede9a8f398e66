import { env } from '@/lib/env'

/** The demo newspaper stands in demo mode alone. */
export const hasDemo = env.mode === 'demo'
/** Letters are shown here only where nothing sends them. */
export const hasMailbox = env.mode === 'demo' && !env.smtpUrl
