import type { Tx } from '@/db/client'
import { mailOwner, type Owner } from '../owner/mail-owner'

/** `phone` is masked. */
type News = { what: 'set' | 'removed'; phone: string }

export const tellOwner = (tx: Tx, owner: Owner, { what, phone }: News) =>
  mailOwner(tx, owner, (t) => ({
    subject: t(`phone.${what}`),
    lead: t(`phone.${what}Lead`, { phone }),
    ...{ panel: 'phone', look: t('phone.look'), notYou: t('phone.notYou') },
  }))
