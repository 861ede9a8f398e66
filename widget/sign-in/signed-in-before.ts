import { forget, recall, remember } from '../api/storage'

// visitors never ask who they are: the thread is all that they load
const signedIn = 'signed-in'

export const wasSignedIn = () => recall(signedIn) !== null
export const rememberSignedIn = () => remember(signedIn, '1')
export const forgetSignedIn = () => forget(signedIn)
