/** What became of somebody's reports: what was hidden because of them, and what was kept in spite of them. */
export type ReportRecord = { upheld: number; dismissed: number }

/** A report by somebody of whom nothing is known; tenths. */
export const usual = 10

/**
 * What a report weighs, in tenths, from 0 to 20: by the share of its reporter's reports that were upheld, after two
 * imagined ones of either kind (Agresti and Coull 1998, "Approximate is better than 'exact' for interval estimation of
 * binomial proportions", The American Statistician 52). Who has no record weighs 1.0; who was right in ten of ten
 * 1.7, who was wrong in three of three 0.6, in fifty of fifty 0.1.
 */
export const weightOf = ({ upheld, dismissed }: ReportRecord): number =>
  Math.round((2 * usual * (upheld + 2)) / (upheld + dismissed + 4))

/** In days: who joined since then is new, and new accounts of one network count as one. */
export const newFor = 7
