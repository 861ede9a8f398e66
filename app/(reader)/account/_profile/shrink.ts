import { pictureTypes } from '@/lib/contract/profile'

const enough = 512
const types: readonly string[] = pictureTypes

/** A photograph no larger than is needed, where the browser can make it so: those of phones outgrow what is taken. */
export async function shrink(file: File): Promise<Blob> {
  try {
    const image = await createImageBitmap(file)
    const scale = Math.min(1, enough / Math.min(image.width, image.height))
    if (scale === 1 && types.includes(file.type)) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.9))) ?? file
  } catch {
    // the server says what is wrong with it
    return file
  }
}
