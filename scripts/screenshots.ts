import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { launchOptions } from '../e2e/launch-options'
import setUp from '../e2e/servers'
import { findBrowser } from './browser.mjs'
import { page } from './screenshots/page'
import { pictures } from './screenshots/pictures'
import { takeAll } from './screenshots/take-all'

// npm run screenshots, after npm run build: the pictures of the README and of docs/pictures.md
const folder = 'docs/pictures'

mkdirSync(folder, { recursive: true })
const tearDown = await setUp()
const browser = await chromium.launch({ ...(await launchOptions()), executablePath: await findBrowser() })
for (const { name, bytes } of await takeAll(browser, pictures)) {
  writeFileSync(`${folder}/${name}.webp`, bytes)
  console.log(`${folder}/${name}.webp`, bytes.length)
}
writeFileSync('docs/pictures.md', page(pictures))
execFileSync(process.execPath, [
  'node_modules/@biomejs/biome/bin/biome',
  'format',
  '--write',
  'docs/pictures.md',
])
await browser.close()
await tearDown()
process.exit()
