import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/launch-options'

// these take minutes: begun last, one of them would run alone in the end
const long = /(hostile|widget-states|widget-states-large|newsroom-states)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/servers.ts',
  outputDir: 'test-results/stories',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // for machines that are five times as slow as the one these were written on
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/stories.json' }]],
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: long },
  ],
  use: {
    browserName: 'chromium',
    baseURL: process.env.E2E_COMMENTS,
    launchOptions: await launchOptions(),
    ignoreHTTPSErrors: true,
    trace: 'on-first-retry',
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
  },
})
