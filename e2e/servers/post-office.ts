import { createServer } from 'node:http'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { listen } from './listen'

export type Mail = { to: string[]; from: string; subject: string; text: string; html: string }

/** A mail server that keeps what it is given, and shows it: `GET /mails?to=…`, the oldest first. */
export async function postOffice() {
  const mails: Mail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then(({ from, subject, text, html }) => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, from: from?.text ?? '', subject: subject ?? '', text: text ?? '', html: html || '' })
        done()
      }, done)
    },
  })
  const shown = createServer(({ url = '/' }, answer) => {
    const to = new URL(url, 'http://127.0.0.1').searchParams.get('to')
    const found = to ? mails.filter((mail) => mail.to.includes(to)) : mails
    answer.setHeader('Content-Type', 'application/json').end(JSON.stringify(found))
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${await listen(smtp.server)}`,
    mailsUrl: `http://127.0.0.1:${await listen(shown)}/mails`,
    close: () => {
      smtp.close()
      shown.close()
      shown.closeAllConnections()
    },
  }
}
