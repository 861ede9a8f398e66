import { expect, test } from './fixtures'

test.use({ moderation: 'post' })

test('whoever wants less motion gets none, and whoever wants more contrast gets it', async ({
  visitor,
  article,
  others,
}) => {
  await others(['Один', 'Два'])
  const { page, widget } = visitor
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveCount(2)
  const moving = await widget
    .locator('*')
    .evaluateAll((all) => all.filter((one) => /[1-9]/.test(getComputedStyle(one).transitionDuration)).length)
  expect(moving).toBe(0)

  const color = (what: string) =>
    widget
      .locator(what)
      .first()
      .evaluate((one) => getComputedStyle(one).color)
  expect(await color('.when')).not.toBe(await color('.text'))
  await page.emulateMedia({ contrast: 'more' })
  expect(await color('.when')).toBe(await color('.text'))
})
