import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makePicture } from './make-picture'
import { claimingGif, plainPng } from './testing'

/** A photograph as a phone makes it: with the place where it was taken, lying on its side. */
const photograph = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6690' } })
    .composite([
      { input: { create: { width: 300, height: 600, channels: 3, background: '#f00' } }, left: 0, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'Telefon', ImageDescription: 'At home' },
      IFD3: { GPSLatitude: '43/1 15/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

test.each(['jpeg', 'png', 'webp'] as const)('a %s becomes a square WebP of 256 pixels', async (format) => {
  const sent = await sharp(await photograph())
    .toFormat(format)
    .toBuffer()
  const { format: made, width, height, pages } = await sharp(await makePicture(sent)).metadata()
  expect({ made, width, height, pages }).toEqual({ made: 'webp', width: 256, height: 256, pages: undefined })
})

test('of a photograph neither the place nor the camera is kept, and it stands upright', async () => {
  const sent = await photograph()
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  expect([sent.includes('Telefon'), sent.includes('At home')]).toEqual([true, true])
  const made = await makePicture(sent)
  const { exif, icc, xmp, iptc, orientation } = await sharp(made).metadata()
  expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
  expect(made.includes(Buffer.from('EXIF'))).toBe(false)
  // what was at the left of the file is above
  const { data } = await sharp(made).raw().toBuffer({ resolveWithObject: true })
  const [top, bottom] = [128 * 3, (255 * 256 + 128) * 3]
  expect([(data[top] ?? 0) > 200, (data[bottom] ?? 255) < 100]).toEqual([true, true])
})

test('what can be seen through lies on white', async () => {
  const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
  const made = await makePicture(await clear.png().toBuffer())
  const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true })
  expect([info.channels, data[0]]).toEqual([3, 255])
})

test('of what moves the first picture is kept', async () => {
  const frames = await sharp(
    await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 30, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    ),
    { join: { animated: true } },
  )
    .webp()
    .toBuffer()
  expect((await sharp(frames, { animated: true }).metadata()).pages).toBe(2)
  expect((await sharp(await makePicture(frames), { animated: true }).metadata()).pages).toBeUndefined()
})

test('what would fill the memory once it is unpacked is refused before', async () => {
  const bomb = plainPng(30_000, 30_000, { depth: 1 })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  const before = process.memoryUsage().rss
  await expect(makePicture(bomb)).rejects.toMatchObject({ code: 'picture-too-large' })
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  await expect(makePicture(plainPng(8_000, 5_001, { depth: 1 }))).rejects.toMatchObject({
    code: 'picture-too-large',
  })
  await expect(makePicture(plainPng(8_000, 5_000, { depth: 1 }))).resolves.toBeInstanceOf(Buffer)
})

test('a file that lies, or is cut off, is refused', async () => {
  const whole = await photograph()
  await expect(makePicture(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
    code: 'picture-broken',
  })
  const png = plainPng(300, 300)
  await expect(makePicture(png.subarray(0, png.length - 40))).rejects.toMatchObject({
    code: 'picture-broken',
  })
  const bent = Buffer.from(png)
  bent.writeUInt32BE(299, 16)
  await expect(makePicture(bent)).rejects.toThrow()
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('это не картинка')],
  [
    'SVG with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  [
    'SVG behind an XML head',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
  ['GIF', claimingGif(1, 1)],
  ['GIF that claims to be huge', claimingGif(65_535, 65_535)],
  ['PDF', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')],
  ['TIFF', Buffer.from('49492a0008000000000000000000', 'hex')],
  ['PPM', Buffer.from('P6 1 1 255\nabc')],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
])('%s is no picture', async (_what, bytes) => {
  await expect(makePicture(bytes)).rejects.toMatchObject({ code: 'picture-unknown' })
})

test('a TIFF and a GIF that are whole are not looked at either', async () => {
  const { execFileSync } = await import('node:child_process')
  // made elsewhere: in this process nothing can read them any more, which is what is said here
  const script = `const sharp = require('sharp'); sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } }).toFormat(process.argv[1]).toBuffer().then((made) => process.stdout.write(made.toString('base64')))`
  for (const format of ['tiff', 'gif']) {
    const made = Buffer.from(execFileSync(process.execPath, ['-e', script, format]).toString(), 'base64')
    await expect(makePicture(made)).rejects.toMatchObject({ code: 'picture-unknown' })
  }
})

test('a page that hides behind a picture does not come through', async () => {
  const page = '<script>alert(document.domain)</script>'
  const sent = Buffer.concat([await photograph(), Buffer.from(page)])
  const made = await makePicture(sent)
  expect(sent.includes(page)).toBe(true)
  expect(made.includes('script')).toBe(false)
})

test('more than can be drawn soon are asked to come back, and the first are drawn', async () => {
  const sent = plainPng(2_000, 2_000)
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => makePicture(sent)))
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(21)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'unavailable', retryAfter: 5 })
})
