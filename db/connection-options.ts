import { watched } from './watchdog'

/** No query may hang: seconds to connect, milliseconds for a statement, a lock, an idle transaction. */
export const connectionOptions = () => ({
  connect_timeout: 3,
  socket: socketsOfPool(),
  // seconds between tries; the stock one grows to 20, and queries wait it out
  backoff: () => 0.2,
  idle_timeout: 60,
  max_lifetime: 3600,
  onnotice: () => {},
  connection: {
    application_name: 'pikir',
    statement_timeout: 4_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
  },
})

type Pool = Parameters<ReturnType<typeof watched>>[0] & {
  fetch_types: boolean
  shared: { typeArrayMap: object }
}

function socketsOfPool() {
  const connect = watched()
  return (pool: Pool) => {
    // one connection has asked already; a fault while it is asked again would be nobody's to handle
    if (Object.keys(pool.shared.typeArrayMap).length > 0) pool.fetch_types = false
    return connect(pool)
  }
}
