import type { Edit, EditedComment, Source } from '@/lib/contract/comments'
import { request } from '../api/request'
import type { View } from '../view'

const pathOf = ({ site }: View, id: string) => `/sites/${site.slug}/comments/${id}`

export const readSource = (view: View, id: string) => request<Source>('GET', `${pathOf(view, id)}/source`)

export const sendEdit = (view: View, id: string, { key, ...body }: Edit & { key: string }) =>
  request<EditedComment>('PATCH', pathOf(view, id), { body, key })
