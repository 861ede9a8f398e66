import { inTurn } from '@/lib/in-turn'
import { perProcess } from '@/lib/per-process'
import { Problem } from '@/lib/problem'

const side = 256
// a phone's camera makes 24 or so; what claims more is never unpacked
const mostPixels = 40_000_000
const seconds = 4
const formats = new Set(['jpeg', 'png', 'webp'])

// unpacked, the largest takes 160 MB: one after the other, and more than these are asked to come back
const queue = { name: 'pictures', atOnce: 1, mostWaiting: 8, comeBackAfter: 5 }

/**
 * Bytes that somebody sent, as a square WebP of 256 pixels without whatever else was in the file. Throws
 * `picture-unknown`, `picture-too-large`, `picture-broken`; `unavailable` when too many wait already.
 */
export async function makePicture(bytes: Uint8Array): Promise<Buffer> {
  return inTurn(queue, () => draw(bytes))
}

async function draw(bytes: Uint8Array): Promise<Buffer> {
  const sharp = await library()
  await refuseForeign(bytes)
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(side, side, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .webp({ quality: 80 })
    .timeout({ seconds })
    .toBuffer()
    .catch(() => {
      throw new Problem('picture-broken')
    })
}

/** By what the file says in its first bytes: nothing of it is unpacked yet. */
async function refuseForeign(bytes: Uint8Array) {
  const sharp = await library()
  const found = await (async () => sharp(bytes, { limitInputPixels: false }).metadata())().catch(() => null)
  if (!found || !formats.has(found.format)) throw new Problem('picture-unknown')
  if (found.width * found.height > mostPixels) throw new Problem('picture-too-large')
}

/** Only when somebody first sends a picture: a server that nobody sends one to never loads it. */
const library = () =>
  perProcess('sharp', async () => {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    sharp.concurrency(1)
    // of all that it can read, what nobody may send is not even looked at: SVG, PDF, TIFF, HEIF, whole programs
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    })
    return sharp
  })
