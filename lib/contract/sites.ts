import { z } from 'zod'
import { email, id, language, slug, text, time, webAddress } from './fields'
import { moderationModes, roles, votings, waysIn } from './words'

export const moderationMode = z.enum(moderationModes)
export type ModerationMode = z.infer<typeof moderationMode>

export const role = z.enum(roles)
export type Role = z.infer<typeof role>

const isOrigin = (text: string) => {
  const url = URL.parse?.(text) ?? (URL.canParse(text) ? new URL(text) : null)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

/** Scheme, host and port, as browsers write it: no path, no wildcard. */
export const origin = z.string().max(300).refine(isOrigin, 'is not an origin such as https://news.example')

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** Seconds between two comments of one reader in a thread, at most an hour; 0: none. */
export const slowSeconds = z.number().int().min(0).max(3600)

export const wayIn = z.enum(waysIn)
export type WayIn = z.infer<typeof wayIn>

const areAllOnce = (ways: string[]) => new Set(ways).size === ways.length

export const voting = z.enum(votings)
export type Voting = z.infer<typeof voting>

export const siteSettings = z
  .object({
    name: text(1, 80),
    language,
    timeZone: z.string().max(64).refine(isTimeZone, 'is not a time zone such as Asia/Almaty'),
    origins: z.array(origin).min(1).max(50),
    moderationMode,
    voting,
    /** A score from -1000 to -1; null: nothing is folded. */
    foldBelow: z.number().int().min(-1000).max(-1).nullable(),
    /** Minutes, at most a day; 0: not at all. */
    editMinutes: z.number().int().min(0).max(1440),
    slowSeconds,
    /** What reports must weigh to fold a comment until a moderator has looked; null: none is folded. */
    foldAtReports: z.number().int().min(1).max(1000).nullable(),
    /** A ban without an end needs a second moderator. */
    twoPersonBans: z.boolean(),
    /** Where the house rules are published. */
    houseRulesUrl: webAddress.nullable(),
    /** How readers may come in to comment here. */
    ways: z.array(wayIn).min(1).max(waysIn.length).refine(areAllOnce, 'names one twice'),
    /** Whether addresses of throw-away mailboxes are refused. */
    refusesDisposable: z.boolean(),
  })
  .meta({ id: 'SiteSettings' })

export type SiteSettings = z.infer<typeof siteSettings>

export const site = siteSettings.extend({ id, slug }).meta({ id: 'Site' })
export type Site = z.infer<typeof site>

export const settingsChange = siteSettings.partial().meta({ id: 'SettingsChange' })
export type SettingsChange = z.infer<typeof settingsChange>

export const member = z
  .object({ userId: id, name: z.string(), email: z.string().nullable(), role, joinedAt: time })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof member>

export const invitation = z
  .object({ id, email: z.string(), role, invitedAt: time, expiresAt: time })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitation>

/** The people who run a site: its staff and those who are invited. */
export const staff = z
  .object({ members: z.array(member), invitations: z.array(invitation) })
  .meta({ id: 'Staff' })
export type Staff = z.infer<typeof staff>

export const newInvitation = z
  .object({ email, role: z.enum(['moderator', 'admin']) })
  .meta({ id: 'NewInvitation' })
export type NewInvitation = z.infer<typeof newInvitation>

export const roleChange = z.object({ role }).meta({ id: 'RoleChange' })

/** As pages name it, and staff: compared letter by letter. */
export const sectionName = text(1, 100)

/** What holds in a part of the publication; null: as on the site. */
export const sectionRules = z
  .object({ moderationMode: moderationMode.nullable(), slowSeconds: slowSeconds.nullable() })
  .meta({ id: 'SectionRules' })
export type SectionRules = z.infer<typeof sectionRules>

export const section = sectionRules.extend({ name: sectionName }).meta({ id: 'Section' })
export type Section = z.infer<typeof section>

/** By name. */
export const sectionList = z.object({ sections: z.array(section) }).meta({ id: 'SectionList' })
export type SectionList = z.infer<typeof sectionList>
