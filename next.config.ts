import { copyFileSync, mkdirSync } from 'node:fs'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks types of the whole project once
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['next-auth', 'nodemailer', 'pg-boss', 'pino', 'postgres'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  agentRules: false,
  devIndicators: false,
}

export default function configure(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) placeReference()
  return config
}

/** The API reference is drawn by RapiDoc's own file, which no bundler has to touch. */
function placeReference() {
  mkdirSync('public', { recursive: true })
  copyFileSync('node_modules/rapidoc/dist/rapidoc-min.js', 'public/rapidoc.js')
}
