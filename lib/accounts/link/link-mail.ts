import type { Tx } from '@/db/client'
import { mailOwner, type Owner } from '../owner/mail-owner'

export const tellOfLinks = (tx: Tx, owner: Owner, what: 'added' | 'removed' | 'merged') =>
  mailOwner(tx, owner, (t) => ({
    subject: t(`ways.${what}`),
    lead: t(`ways.${what}Lead`),
    ...{ panel: 'ways', look: t('ways.look'), notYou: t('ways.notYou') },
  }))
