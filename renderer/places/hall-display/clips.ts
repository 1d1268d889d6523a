import type { VoicePacks } from '../../../shared/contract/ticket-display.ts'
import { CHIME, type Clips, type VoiceLibrary } from '../../../shared/model/clip-plan.ts'

type Pack = Readonly<{ chime?: string; phrases: Readonly<Record<string, string>> }>

const packs = import.meta.glob<Pack>('../../../resources/sounds/pack.json', { eager: true, import: 'default' })
const files = import.meta.glob<string>('../../../resources/sounds/*.{ogg,opus,mp3,wav}', {
  eager: true,
  query: '?no-inline',
  import: 'default',
})

/** The clips that come with the program; without a pack the display shows and stays silent. */
function bundledClips(): Clips {
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

/** Those clips and the hall's own recordings. */
export function voiceLibrary(own: VoicePacks['packs']): VoiceLibrary {
  const clipsOf = (clips: VoicePacks['packs'][number]['clips']) =>
    Object.fromEntries(clips.map(({ phrase, digest }) => [phrase, recordingAddress(digest)]))
  return { packs: Object.fromEntries(own.map(({ name, clips }) => [name, clipsOf(clips)])), builtIn: bundledClips() }
}

export const recordingAddress = (digest: string) => `/voice/${digest}`

/** Where every recording is, each once. */
export function addressesOf({ packs: own, builtIn }: VoiceLibrary): string[] {
  return [...new Set([builtIn, ...Object.values(own)].flatMap((clips) => Object.values(clips)))]
}

/** The library without the recordings that cannot be played, so that others take their place. */
export function playable({ packs: own, builtIn }: VoiceLibrary, canPlay: (address: string) => boolean): VoiceLibrary {
  const only = (clips: Clips) => Object.fromEntries(Object.entries(clips).filter(([, address]) => canPlay(address)))
  return {
    packs: Object.fromEntries(Object.entries(own).map(([name, clips]) => [name, only(clips)])),
    builtIn: only(builtIn),
  }
}
