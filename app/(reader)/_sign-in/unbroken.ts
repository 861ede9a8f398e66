/** A number that stays on one line. */
export const unbroken = (phone: string) => phone.replaceAll(' ', '\u00a0')
