import { test } from './fixtures'
import { goThrough } from './states/go-through'
import { ofReaders } from './states/of-readers'
import { ofTrouble } from './states/of-trouble'
import { ofVisitors } from './states/of-visitors'
import { setReadersStage, setStage } from './states/stage'

test.use({
  moderation: 'post',
  actionTimeout: 20_000,
  viewport: { width: 320, height: 700 },
  // letters in the middle of changing their colour have no contrast
  contextOptions: { reducedMotion: 'reduce' },
})
test.setTimeout(300_000)

for (const language of ['ru', 'en'] as const) {
  test(`whatever a visitor sees can be read and used by everybody: ${language}`, async ({
    visitor,
    site,
  }) => {
    await goThrough(ofVisitors, await setStage({ site, language, who: visitor }))
  })

  test(`whatever a reader sees can be read and used by everybody: ${language}`, async ({
    reader,
    site,
    article,
  }) => {
    const stage = await setReadersStage({ site, language, who: reader, article })
    await goThrough([...ofReaders, ...ofTrouble], stage)
  })
}
