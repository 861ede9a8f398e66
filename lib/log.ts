import pino from 'pino'
import { env } from '@/lib/env'
import { errorLine } from './error-line'

// a second line of defence: what is logged should not hold these in the first place
const personal = [
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'text',
  'name',
  'token',
  'password',
  'secret',
]
const paths = [...personal, 'code', 'body.code', 'body.verifier'].flatMap((field) =>
  field.includes('.')
    ? [field]
    : [`["${field}"]`, ...(field === 'code' ? [] : [`*["${field}"]`, `*.*["${field}"]`])],
)

// a line for each request at once would cost more than many a request; milliseconds
const stdout = pino.destination({ dest: 1, sync: true, minLength: 8 * 1024 })
setInterval(() => stdout.flush(), 500).unref()
process.on('exit', () => stdout.flushSync())
// a closed pipe or a full disk must not stop the server
stdout.on('error', () => {})

const shared = {
  level: env.logLevel,
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
}

export const log = pino(
  {
    ...shared,
    redact: { paths, censor: '[removed]' },
    serializers: { err: errorLine },
    hooks: {
      // an error on its own would lend the line its message, parameters and all
      logMethod(given, method) {
        const [first] = given as unknown[]
        if (given.length > 1 || !(first instanceof Error)) return method.apply(this, given)
        method.apply(this, [{ err: first }, errorLine(first).message])
      },
    },
  },
  stdout,
)

const requests = pino(shared, stdout)

type Request = {
  requestId: string
  method?: string | undefined
  path?: string | undefined
  status: number
  ms: number
}

/** One line for each request. Looking for what is personal in it costs more than the rest of the line, and it has nothing of that. */
export const logRequest = (request: Request) => requests.info(request, 'request')
