import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks types of the whole project once
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['next-auth', 'nodemailer', 'pg-boss', 'pino', 'postgres'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  agentRules: false,
  devIndicators: false,
}

export default config
