/** Digits of a code that is sent, or that an app shows. */
export const codeLength: number = 6

/** The first six digits, or as many as a code has, of what was typed or pasted, "123 456" or a whole sentence. */
export const digitsOf = (typed: string, length = codeLength) => typed.replace(/\D/g, '').slice(0, length)
