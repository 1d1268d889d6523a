import { fileType, LARGEST_THUMBNAIL } from '../../../../shared/model/file-type.ts'

const LARGEST_SIDE = 320
/** At which small writing on paper stays as it is. */
const QUALITY = 0.92
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

/**
 * A BMP, as old scanners write it, becomes a PNG of the same points, and a WebP, which no PDF can hold, a JPEG; other
 * files stay as they are.
 */
export async function asKept(file: File): Promise<File> {
  const beginning = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  const isBmp = beginning[0] === 0x42 && beginning[1] === 0x4d
  if (!isBmp && fileType(beginning) !== 'image/webp') return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return file
  const canvas = drawn(picture, picture.width, picture.height, 'white')
  picture.close()
  return isBmp ? remade(file, canvas, 'image/png', '.png') : remade(file, canvas, 'image/jpeg', '.jpg')
}

async function remade(file: File, canvas: HTMLCanvasElement, type: string, ending: string): Promise<File> {
  const made = await blobOf(canvas, type, QUALITY)
  return made ? new File([made], file.name.replace(/\.(bmp|webp)$/i, ending), { type }) : file
}

/** What a camera shows now, or first shows; null where it shows nothing. */
export async function photoOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) await firstPicture(video)
  if (video.videoWidth === 0) return null
  return blobOf(drawn(video, video.videoWidth, video.videoHeight), 'image/jpeg', QUALITY)
}

/** A camera runs a moment before its first picture comes. */
function firstPicture(video: HTMLVideoElement): Promise<unknown> {
  return Promise.race([
    new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true })),
    new Promise((resolve) => setTimeout(resolve, FIRST_PICTURE_MS)),
  ])
}

const FIRST_PICTURE_MS = 5_000

/** `ground` shows where a picture is clear; without one that stays clear. */
function drawn(source: CanvasImageSource, width: number, height: number, ground?: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  const pen = canvas.getContext('2d')
  if (pen && ground) {
    pen.fillStyle = ground
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  pen?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality))
}
