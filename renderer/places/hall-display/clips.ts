/** The sound before a call, kept among the phrases under a sign nobody speaks. */
export const CHIME = '♪'

/** Where the recording of each phrase is. */
export type Clips = Readonly<Record<string, string>>

type Pack = Readonly<{ chime?: string; phrases: Readonly<Record<string, string>> }>

const packs = import.meta.glob<Pack>('../../../resources/sounds/pack.json', { eager: true, import: 'default' })
const files = import.meta.glob<string>('../../../resources/sounds/*.{ogg,opus,mp3,wav}', {
  eager: true,
  query: '?no-inline',
  import: 'default',
})

/** The clips that come with the program; without a pack the display shows and stays silent. */
export function bundledClips(): Clips {
  const named = Object.values(packs).flatMap(({ chime, phrases }) => [
    ...Object.entries(phrases),
    ...(chime ? [[CHIME, chime] as const] : []),
  ])
  return Object.fromEntries(
    named.flatMap(([phrase, file]) => {
      const address = files[`../../../resources/sounds/${file}`]
      return address ? [[phrase, address]] : []
    }),
  )
}
