import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs/queues'
import { log } from '@/lib/log'
import { keepMail } from './mailbox'

/** Milliseconds: a mail server that hangs must not hold the queue. */
const patience = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 15_000,
  dnsTimeout: 5_000,
}

/** The job `mail`. Throws when the mail was not taken, so that the queue tries again. */
export async function sendMail(mail: Jobs['mail'], jobId: string) {
  if (env.smtpUrl) await deliver(env.smtpUrl, mail, jobId)
  else if (env.mode === 'demo' || env.dev) await keepMail(mail, jobId)
  else refuse(jobId)
}

function refuse(jobId: string) {
  log.error({ jobId }, 'SMTP_URL is not set: this mail waits until it is')
  throw new Error('SMTP_URL is not set')
}

async function deliver(url: string, { to, subject, text, html, headers }: Jobs['mail'], jobId: string) {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail({
      from: env.mailFrom,
      // as an object it is never parsed for a second addressee
      to: { name: '', address: to },
      subject,
      text,
      html,
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      // a retry that was delivered after all is recognised by it
      messageId: `<${jobId}@${new URL(env.publicUrl).hostname}>`,
    })
  } finally {
    transport.close()
  }
}
