type ErrorLine = { type?: string; code?: string | number; message: string; stack?: string; cause?: ErrorLine }
type Thrown = Error & { code?: unknown; cause?: unknown; severity?: unknown }

/** What of an error may be logged: never the rows and parameters that database errors carry along. */
export function errorLine(thrown: unknown): ErrorLine {
  if (!(thrown instanceof Error)) return { message: String(thrown) }
  const { code, cause }: Thrown = thrown
  return {
    type: thrown.constructor.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    message: withoutParameters(thrown.message),
    stack: withoutParameters(thrown.stack ?? ''),
    cause: cause ? errorLine(cause) : undefined,
  }
}

// drizzle puts "params: …" with every value on its own line, between message and stack
const withoutParameters = (text: string) => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '')
