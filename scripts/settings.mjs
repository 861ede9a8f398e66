import { connect, createServer } from 'node:net'
import { placeFor, prepare } from '../db/embedded/place.mjs'
import { Refusal } from './steps.mjs'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const OLDEST_NODE = [20, 19]

/**
 * The few settings without which starting is useless, looked at before anything is installed.
 * lib/env.ts looks at all of them.
 * @param {NodeJS.ProcessEnv} env
 * @param {'demo'} [forced]
 */
export async function readSettings(env, forced) {
  checkNode()
  const mode = forced ?? (env.PUBLIC_URL || env.DATABASE_URL ? 'production' : 'demo')
  const host = env.HOST || (mode === 'demo' ? '127.0.0.1' : '0.0.0.0')
  if (mode === 'production') {
    checkSecret('NEXTAUTH_SECRET', env.NEXTAUTH_SECRET)
    checkSecret('AUDIT_KEY', env.AUDIT_KEY)
    checkAddress(env.PUBLIC_URL)
  }
  const dataDir = placeFor(process.cwd(), env.PIKIR_DATA)
  if (env.DATABASE_URL) {
    await checkDatabase('DATABASE_URL', env.DATABASE_URL)
    if (env.DATABASE_MIGRATION_URL) await checkDatabase('DATABASE_MIGRATION_URL', env.DATABASE_MIGRATION_URL)
  } else checkFolder(dataDir)
  return { mode, host, dataDir }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Refusal(`this is Node ${process.versions.node}: wanted ${OLDEST_NODE.join('.')} or later`)
}

function checkSecret(name, secret) {
  const wanted = 'wanted 32 random bytes or more, for example from "openssl rand -base64 32"'
  if (!secret) throw new Refusal(`${name} is missing: ${wanted}`)
  const bytes = Buffer.byteLength(secret)
  if (bytes < 32) throw new Refusal(`${name} has ${bytes} bytes: ${wanted}`)
}

function checkAddress(given) {
  const wanted = 'wanted the origin that readers see, like https://comments.example'
  if (!given) throw new Refusal(`PUBLIC_URL is missing: ${wanted}`)
  const url = URL.canParse(given) ? new URL(given) : null
  const safe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
  if (!safe || url.href !== `${url.origin}/`) throw new Refusal(`PUBLIC_URL is "${given}": ${wanted}`)
}

function checkFolder(folder) {
  try {
    prepare(folder)
  } catch (error) {
    throw new Refusal(`PIKIR_DATA cannot be ${folder}: ${error.message}`)
  }
}

async function checkDatabase(name, address) {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Refusal(`${name} is not an address like postgres://user:password@host:5432/database`)
  }
  const port = Number(url.port || 5432)
  const fault = await new Promise((resolve) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port, timeout: 3000 })
    socket.on('connect', () => resolve(socket.destroy() && null))
    socket.on('timeout', () => resolve(socket.destroy() && 'no answer for 3 s'))
    socket.on('error', (error) => resolve(error.code ?? error.message))
  })
  if (fault)
    throw new Refusal(`${name} leads to ${url.hostname}:${port}, where no database answers: ${fault}`)
}

/**
 * The port to listen on; any free one for 0. Throws when somebody else has it.
 * @param {string | undefined} given
 * @param {string} host
 * @returns {Promise<number>}
 */
export function claimPort(given, host) {
  const port = Number(given || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT is "${given}": wanted a whole number from 0 to 65535`)
  }
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', ({ code }) =>
      reject(
        new Refusal(
          code === 'EADDRINUSE'
            ? `port ${port} is taken: set PORT to another one, or to 0 for any that is free`
            : `cannot listen on ${host} port ${port}: ${code}`,
        ),
      ),
    )
    server.listen(port, host, () => {
      const claimed = server.address()?.port ?? port
      server.close(() => resolve(claimed))
    })
  })
}
