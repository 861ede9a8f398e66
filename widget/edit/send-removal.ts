import { request } from '../api/request'
import type { View } from '../view'

export const sendRemoval = ({ site }: View, id: string) =>
  request<null>('DELETE', `/sites/${site.slug}/comments/${id}`)
