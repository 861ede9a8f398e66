import { getCountries } from 'libphonenumber-js/max'
import { newsroomWords } from '@/app/_words/words'
import { homeOf } from '@/lib/accounts/phone/number'
import { readSms } from '@/lib/accounts/phone/settings/read-sms'
import type { Actor } from '@/lib/auth/actor'
import type { Site } from '@/lib/sites/find-site'
import { SmsPanel } from './sms-panel'

/** How the site texts codes. Countries are named here: browsers claim to know Kazakh and do not. */
export async function Sms({ site, actor }: { site: Site; actor: Actor }) {
  const { language } = await newsroomWords()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const countries = getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, language))
  const place = { slug: site.slug, home: homeOf(site) }
  return <SmsPanel place={place} countries={countries} first={await readSms(actor, site.id)} />
}
