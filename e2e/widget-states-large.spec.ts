import { test } from './fixtures'
import { launchOptions } from './launch-options'
import { goThrough } from './states/go-through'
import { ofReaders } from './states/of-readers'
import { ofTrouble } from './states/of-trouble'
import { ofVisitors } from './states/of-visitors'
import { setReadersStage, setStage } from './states/stage'

const options = await launchOptions()

// letters twice as large, as readers set it in their browser, on the smallest phone
test.use({
  moderation: 'post',
  actionTimeout: 20_000,
  viewport: { width: 320, height: 700 },
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: { ...options, args: [...options.args, '--blink-settings=defaultFontSize=32'] },
})
test.setTimeout(300_000)

const language = 'kk'

test('with letters twice as large nothing that a visitor sees is cut', async ({ visitor, site }) => {
  await goThrough(ofVisitors, await setStage({ site, language, who: visitor }))
})

test('with letters twice as large nothing that a reader sees is cut', async ({ reader, site, article }) => {
  const stage = await setReadersStage({ site, language, who: reader, article })
  await goThrough([...ofReaders, ...ofTrouble], stage)
})
