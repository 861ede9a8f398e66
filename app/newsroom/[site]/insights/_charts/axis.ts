import { labelsOf, type Point } from '../points'
import { look } from './look'

/** Steps along the bottom, as many as there is room for; an hour that comes twice stands there twice. */
export const axisOf = (points: Point[]) => ({
  dataKey: 'name',
  allowDuplicatedCategory: false,
  tickFormatter: labelsOf(points),
  minTickGap: 16,
  ...look.axis,
})
