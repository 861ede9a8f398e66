// who has it can end somebody's mails
const tokens = /(\/unsubscribe\/)[^/]+/

/** Of an address what a log may keep: without the query, which names what people read and the codes they carry. */
export const loggedPath = (url: string) => url.replace(/[?#].*$/s, '').replace(tokens, '$1[token]')
