/** Digits of a code that is sent, or that an app shows. */
export const codeLength = 6

/** The first six digits of what was typed or pasted, "123 456" or a whole sentence. */
export const digitsOf = (typed: string) => typed.replace(/\D/g, '').slice(0, codeLength)
