import { akismet } from './external/akismet'
import { classifier } from './external/classifier'
import { external } from './external/external'
import type { Rule } from './rule'

/** In the order in which what they noticed is told. A model that learns from moderators will be one more. */
export const allRules: readonly Rule[] = [external, akismet, classifier]
