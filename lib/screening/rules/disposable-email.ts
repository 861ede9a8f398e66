import { disposableDomain } from '@/lib/text/disposable'
import { noticed, type Rule } from '../rule'

/** An address that is gone tomorrow. */
export const disposableEmail: Rule<'disposable-email'> = {
  name: 'disposable-email',
  look({ author }) {
    const domain = disposableDomain(author.email)
    return domain ? [noticed('disposable-email', { detail: domain })] : []
  },
}
