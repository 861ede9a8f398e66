import { raw } from '@/db/client'

/** A picture as WebP; null where nobody has it any more. */
export async function findPicture(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const [found] = await raw<{ bytes: Buffer }[]>`select bytes from avatars where id = ${id}`
  return found ? new Uint8Array(found.bytes) : null
}

/** What somebody chose to be seen with; null: nothing. */
export async function findPictureOf(userId: string): Promise<string | null> {
  const [found] = await raw<{ id: string }[]>`select id from avatars where user_id = ${userId}`
  return found?.id ?? null
}
