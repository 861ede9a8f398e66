import { request } from '../api/request'
import type { Author } from '../talk'
import type { View } from '../view'

/** Whether an author's comments are kept from this reader, on this site. */
export const setHidden = ({ site }: View, { id }: Author, isHidden: boolean) =>
  request<null>(isHidden ? 'PUT' : 'DELETE', `/sites/${site.slug}/hidden-authors/${id}`)
