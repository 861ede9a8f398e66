/** The first six digits of what was typed or pasted, "123 456" or a whole sentence. */
export const digitsOf = (typed: string) => typed.replace(/\D/g, '').slice(0, 6)
