import type { View } from '../view'

/** Our own page where a statement is read and objected to. */
export const appealAddress = ({ site }: View, sanctionId: string) =>
  `/account/statements/${site.slug}/${sanctionId}`
