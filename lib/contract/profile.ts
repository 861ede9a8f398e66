import { z } from 'zod'
import { cursor, displayName, id, time, webAddress } from './fields'
import { reasons } from './words'

/** Who I am on one site. */
export const profile = z
  .object({
    name: z.string(),
    /** When I may take another name; null: now. */
    renameAt: time.nullable(),
    /** My name comes from the site's own accounts, and is changed there alone. */
    isGiven: z.boolean(),
    /** What `GET /pictures/{picture}.webp` answers with. */
    picture: id.nullable(),
    /** Moderators keep the picture from their site. */
    isPictureHidden: z.boolean(),
  })
  .meta({ id: 'Profile' })
export type Profile = z.infer<typeof profile>

export const newName = z.object({ name: displayName }).meta({ id: 'NewName' })
export type NewName = z.infer<typeof newName>

/** What people may send as their picture; it is kept as another one, of 256 pixels. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export const mostPictureBytes = 5 * 1024 * 1024

export const ownPicture = z.object({ picture: id }).meta({ id: 'OwnPicture' })
export type OwnPicture = z.infer<typeof ownPicture>

export const reportOutcomes = ['upheld', 'dismissed', 'withdrawn'] as const

/** What I reported or gave notice of, with what became of it. */
export const ownReport = z
  .object({
    id,
    reference: z.string(),
    reason: z.enum(reasons),
    /** My own words. */
    note: z.string().nullable(),
    createdAt: time,
    /** null: nobody has decided yet. */
    outcome: z.enum(reportOutcomes).nullable(),
    closedAt: time.nullable(),
    site: z.string(),
    article: z.object({ title: z.string(), url: webAddress }),
    comment: z.object({
      id,
      /** null: readers do not see it any more. */
      html: z.string().nullable(),
    }),
  })
  .meta({ id: 'OwnReport' })
export type OwnReport = z.infer<typeof ownReport>

export const ownReports = z
  .object({ reports: z.array(ownReport), next: cursor.nullable() })
  .meta({ id: 'OwnReports' })
export type OwnReports = z.infer<typeof ownReports>
