import type { Tx } from '@/db/client'
import { mailOwner, type Owner } from '../owner/mail-owner'

export const tellOfPassword = (tx: Tx, owner: Owner, what: 'set' | 'removed') =>
  mailOwner(tx, owner, (t) => ({
    subject: t(`password.${what}`),
    lead: t(`password.${what}Lead`),
    ...{ panel: 'password', look: t('password.look'), notYou: t('password.notYou') },
  }))
