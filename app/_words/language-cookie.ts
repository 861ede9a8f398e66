/** The language that somebody without an account chose; nothing is known by it. */
export const languageCookie = 'pikir-language'
