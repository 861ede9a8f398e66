import { raw } from '@/db/client'
import { perProcess } from '@/lib/per-process'

/** Failed sign-ins in five minutes: the most of late, and what is usual. */
export type Failures = { lately: number; usual: number }

// an alarm at ten times the norm; where nobody signs in, a few forgetful readers are no wave
const times = 10
const fewest = 50
// whoever is stopped by it looks quiet: it goes on for a while after the last that was too many
const lastsMinutes = 15
// milliseconds for which a process believes what it has read
const readEvery = 5_000

/** Somebody tries many passwords or codes, from many addresses: each limit holds, and all together are too many. */
export const isWave = ({ lately, usual }: Failures) => lately >= Math.max(fewest, times * usual)

/** By the database's clock; usual is the median of the week before, quiet nights and all. */
export async function readFailures(): Promise<Failures> {
  const [failures] = await raw<Failures[]>`
    with rolling as (
      select minute, sum(failed) over (order by minute range between interval '4 minutes' preceding and current row) as failed
      from sign_in_counts where minute > now() - make_interval(mins => ${lastsMinutes + 5})
    ), before as (
      select floor(extract(epoch from now() - minute) / 300)::int as slot, sum(failed) as failed
      from sign_in_counts where minute between now() - interval '7 days' and now() - make_interval(mins => ${lastsMinutes + 5})
      group by slot
    )
    select
      (select coalesce(max(failed), 0)::int from rolling where minute > now() - make_interval(mins => ${lastsMinutes})) as lately,
      (select percentile_disc(0.5) within group (order by coalesce(failed, 0))::int
        from generate_series(${(lastsMinutes + 5) / 5}, 2015) as slot left join before using (slot)) as usual`
  return failures ?? { lately: 0, usual: 0 }
}

export const known = perProcess('wave', () => ({
  isOn: false,
  readAt: Number.NEGATIVE_INFINITY,
  reading: null as Promise<void> | null,
}))

/** Whether a wave goes on, as of a few seconds ago. */
export async function isInWave(): Promise<boolean> {
  if (performance.now() - known.readAt > readEvery) {
    known.reading ??= look()
    await known.reading
  }
  return known.isOn
}

async function look() {
  try {
    known.isOn = isWave(await readFailures())
    known.readAt = performance.now()
  } finally {
    known.reading = null
  }
}
