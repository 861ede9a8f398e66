/** Progress, beside what is measured. */
export const say = (text: string) => process.stderr.write(`  ${text}\n`)
