import { LARGEST_THUMBNAIL } from '../../../../shared/model/file-type.ts'

const LARGEST_SIDE = 320
const QUALITIES = [0.8, 0.6, 0.4, 0.2] as const

/** The small picture of a picture; null for what no browser shows. */
export async function thumbnailOf(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, LARGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = drawn(picture, Math.max(1, picture.width * scale), Math.max(1, picture.height * scale))
  picture.close()
  for (const quality of QUALITIES) {
    const small = await blobOf(canvas, 'image/webp', quality)
    if (small && small.size <= LARGEST_THUMBNAIL) return small
  }
  return null
}

/** A BMP, as old scanners write it, becomes a PNG of the same points; other files stay as they are. */
export async function asKept(file: File): Promise<File> {
  const beginning = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (beginning[0] !== 0x42 || beginning[1] !== 0x4d) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return file
  const png = await blobOf(drawn(picture, picture.width, picture.height), 'image/png')
  picture.close()
  return png ? new File([png], file.name.replace(/\.bmp$/i, '.png'), { type: 'image/png' }) : file
}

/** What a camera shows now, or first shows; null where it shows nothing. */
export async function photoOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) await firstPicture(video)
  if (video.videoWidth === 0) return null
  return blobOf(drawn(video, video.videoWidth, video.videoHeight), 'image/jpeg', 0.92)
}

/** A camera runs a moment before its first picture comes. */
function firstPicture(video: HTMLVideoElement): Promise<unknown> {
  return Promise.race([
    new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true })),
    new Promise((resolve) => setTimeout(resolve, FIRST_PICTURE_MS)),
  ])
}

const FIRST_PICTURE_MS = 5_000

function drawn(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality))
}
