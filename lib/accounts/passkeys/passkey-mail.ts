import type { Tx } from '@/db/client'
import { mailOwner, type Owner } from '../owner/mail-owner'

type News = { what: 'added' | 'removed'; name: string }

export const tellOwner = (tx: Tx, owner: Owner, { what, name }: News) =>
  mailOwner(tx, owner, (t) => ({
    subject: t(`passkey.${what}`),
    lead: name ? t(`passkey.${what}Named`, { name }) : t(`passkey.${what}Lead`),
    ...{ panel: 'passkeys', look: t('passkey.look'), notYou: t('passkey.notYou') },
  }))
