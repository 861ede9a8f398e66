import { expect, test } from 'vitest'
import { codeMail } from '@/lib/accounts/sign-in/code-mail'
import { languages } from '@/lib/contract/words'
import { invitationMail } from '@/lib/users/invitation-mail'

const invited = {
  to: 'aigul@people.test',
  role: 'admin',
  link: 'https://comments.test/invitation#secret',
  days: 7,
  language: 'ru',
} as const

test('the name of a site is text in the mail, whatever is in it', () => {
  const { html, text, subject } = invitationMail({
    ...invited,
    site: '<img src=x onerror="x">&\r\nBcc: b@people.test',
  })
  expect(html).not.toContain('<img')
  expect(html).toContain('&#60;img src=x onerror=&#34;x&#34;&#62;&#38;')
  expect(text).toContain('<img src=x')
  expect(subject).not.toMatch(/[\r\n]/)
})

test.each(languages)('mails in %s say everything and leave no gap', (language) => {
  const code = codeMail({ to: invited.to, code: '012345', language })
  const invitation = invitationMail({ ...invited, language, site: 'Алтын дала' })
  for (const { subject, text, html } of [code, invitation]) {
    expect(subject + text + html).not.toMatch(/\{\{|undefined|(?:code|invitation)\.[a-z]/)
    expect(html).toContain(`lang="${language}"`)
  }
  expect(code.text).toContain('012345')
  expect(code.html).toContain('012345')
  expect(invitation.text).toContain(invited.link)
  expect(invitation.html).toContain(`href="${invited.link}"`)
})
