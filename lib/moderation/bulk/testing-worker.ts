import { startJobs } from '@/lib/jobs/boss'
import { runBulk } from './run-bulk'
import { takeUpBulks } from './take-up'

// a process of its own that does what servers do with bulk decisions, until it is killed
await startJobs({ bulk: runBulk, 'take-up': async () => void (await takeUpBulks()) })
process.send?.('ready')
