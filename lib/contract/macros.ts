import { z } from 'zod'
import { status } from './comments'
import { id, text, time } from './fields'
import { reason } from './moderation'
import { sanctionTerm } from './sanction-term'
import { macroVerbs, mostMacros } from './words'

const words = {
  name: text(1, 40),
  verb: z.enum(macroVerbs),
  reason: reason.nullable().default(null),
  note: text(0, 1000).nullable().default(null),
  /** With `approve`: its author is trusted from then on. */
  trust: z.boolean().default(false),
  /** With `hide`: all below the comment, too. */
  branch: z.boolean().default(false),
  /** With `hide`: what is laid on its author. */
  sanction: sanctionTerm.nullable().default(null),
}

/** What one key does. Its key is its place in the list, from 1. */
export const macro = z.object({ id, ...words }).meta({ id: 'Macro' })
export type Macro = z.infer<typeof macro>

export const macroList = z
  .object({ macros: z.array(macro), version: z.string().max(64) })
  .meta({ id: 'MacroList' })
export type MacroList = z.infer<typeof macroList>

/** One without an id is new. */
const newMacro = z
  .object({ id: id.optional(), ...words })
  .refine(({ verb, reason }) => (verb === 'hide') === (reason !== null), {
    path: ['reason'],
    message: 'is needed to hide, and only then',
  })
  .refine(({ verb, trust }) => verb === 'approve' || !trust, {
    path: ['trust'],
    message: 'goes with approve alone',
  })
  .refine(({ verb, branch }) => verb === 'hide' || !branch, {
    path: ['branch'],
    message: 'goes with hide alone',
  })
  .refine(({ verb, sanction }) => verb === 'hide' || !sanction, {
    path: ['sanction'],
    message: 'goes with hide alone',
  })

/** The whole list as it shall be, in the order of the keys; those that are not in it are gone. */
export const newMacroList = z
  .object({
    /** Of the list that was read. */
    version: z.string().max(64),
    macros: z.array(newMacro).max(mostMacros),
  })
  .meta({ id: 'NewMacroList' })
export type NewMacroList = z.infer<typeof newMacroList>

/** A macro on the revision that the moderator read, and in the `status` that they read it in. */
export const macroUse = z
  .object({
    macro: id,
    revision: z.number().int().min(1),
    status: status.optional(),
    /** What was typed takes the place of the macro's own note. */
    note: text(0, 1000).nullish(),
    reportsUntil: time.nullish(),
  })
  .meta({ id: 'MacroUse' })
export type MacroUse = z.infer<typeof macroUse>
