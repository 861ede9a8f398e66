import { closePools } from '@/db/client'
import { type Finding, verifyAll } from '@/lib/audit/verify/verify'
import { SettingsError } from '@/lib/settings'

let wrong = 0
for await (const finding of verifyAll()) {
  const lines = faultsOf(finding)
  wrong += lines.length
  const found = `${finding.entries} entries, ${finding.exports} exported heads`
  console.log(`${finding.site}: ${lines.length === 0 ? `nothing was tampered with (${found})` : lines[0]}`)
  for (const line of lines.slice(1)) console.log(`  ${line}`)
}
await closePools()
if (wrong > 0)
  throw new SettingsError(`the audit log is not what it was: ${wrong} ${wrong === 1 ? 'fault' : 'faults'}`)

function faultsOf({ fault, differences }: Finding) {
  const listed = differences.map(({ fault: what, count, ids }) => {
    const more = count > ids.length ? ` and ${count - ids.length} more` : ''
    return `${count} ${what}: ${ids.join(', ')}${more}`
  })
  return fault ? [fault, ...listed] : listed
}
