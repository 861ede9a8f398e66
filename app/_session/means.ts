import type { Means } from '@/app/(reader)/_sign-in/provider-buttons'
import { providerList } from '@/lib/accounts/provider-list'
import { hasMailbox } from './mode'

/** The ways in that this installation offers. */
export const readMeans = (): Means => ({ providers: providerList(), mailbox: hasMailbox })
