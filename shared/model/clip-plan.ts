import type { SpokenWords } from './spoken-call.ts'
import { spokenDesk, spokenNumber } from './spoken-call.ts'

/** The sound before a call, kept among the phrases under a sign nobody speaks. */
export const CHIME = '♪'

/** The pack that every hall has: its own recordings in place of those that came with the program. */
export const STANDARD_PACK = 'standard'

/** Where the recording of each phrase is. */
export type Clips = Readonly<Record<string, string>>

/** Every recording a display can speak with: by pack, and those that came with the program. */
export type VoiceLibrary = Readonly<{ packs: Readonly<Record<string, Clips>>; builtIn: Clips }>

type Call = Readonly<{ label: string; deskName: string }>
type Speaking = Readonly<{ packs: readonly string[]; repeats: number }>

/**
 * The clips of one announcement in playing order, as sentences with a breath between: the chime, then the call as often
 * as the hall has set and at least once in every pack. A phrase that a pack has not is taken from the standard one, and
 * a desk whose name nobody recorded is replaced by the request to look at the screen: never silence.
 */
export function planCall(call: Call, speaking: Speaking, library: VoiceLibrary, words: SpokenWords): string[][] {
  const packs = speaking.packs.length > 0 ? speaking.packs : [STANDARD_PACK]
  const turns = Array.from(
    { length: Math.max(speaking.repeats, packs.length) },
    (_, turn) => packs[turn % packs.length],
  )
  const sentences = turns.map((pack = STANDARD_PACK) => planSentence(call, voicesOf(pack, library), words))
  const chime = inVoice(CHIME, voicesOf(packs[0] ?? STANDARD_PACK, library)) ?? []
  return [chime, ...sentences].filter((clips) => clips.length > 0)
}

/** Every phrase that calls to these desks with numbers of these letters are joined from, in speaking order. */
export function phrasesOfHall(
  deskNames: readonly string[],
  prefixes: readonly string[],
  words: SpokenWords,
): readonly string[] {
  const numerals = new Set([...words.digits, words.ten, words.hundred, words.thousand])
  const ofDesks = deskNames
    .flatMap((name) => spokenDesk(name, words))
    .flatMap((phrase) => ([...phrase].every((character) => numerals.has(character)) ? [...phrase] : [phrase]))
  const units = [words.ten, words.hundred, words.thousand].filter((unit) => ofDesks.includes(unit))
  const names = ofDesks.filter((phrase) => !numerals.has(phrase))
  const number = [words.please, ...prefixes.toSorted(), ...words.digits, ...units, words.numberWord, words.goTo]
  return [...new Set([CHIME, ...number, ...names, words.lookAtScreen])]
}

/** The clips that say one phrase in a pack; null where nobody recorded it. */
export function spokenIn(pack: string, phrase: string, library: VoiceLibrary): string[] | null {
  return inVoice(phrase, voicesOf(pack, library))
}

/** The desks whose names cannot be spoken with these recordings. */
export function unspokenDesks(deskNames: readonly string[], library: VoiceLibrary, words: SpokenWords): string[] {
  const voices = voicesOf(STANDARD_PACK, library)
  return deskNames.filter((name) => spokenDesk(name, words).some((phrase) => inVoice(phrase, voices) === null))
}

/** What a phrase is looked for in, one after the other. */
function voicesOf(pack: string, { packs, builtIn }: VoiceLibrary): readonly Clips[] {
  const standard = { ...builtIn, ...packs[STANDARD_PACK] }
  if (pack === STANDARD_PACK) return [standard]
  const own = packs[pack] ?? {}
  return [own, standard, { ...standard, ...own }]
}

function planSentence(call: Call, voices: readonly Clips[], words: SpokenWords): string[] {
  const say = (phrase: string) => inVoice(phrase, voices)
  const number = spokenNumber(call.label, words).flatMap((phrase) => say(phrase) ?? [])
  const desk = [words.goTo, ...spokenDesk(call.deskName, words)].map(say)
  const known = desk.flatMap((clips) => clips ?? [])
  return [...number, ...(desk.includes(null) ? (say(words.lookAtScreen) ?? known) : known)]
}

function inVoice(phrase: string, voices: readonly Clips[]): string[] | null {
  for (const clips of voices) {
    const joined = join(phrase, clips)
    if (joined) return joined
  }
  return null
}

/** The clips that together say the phrase, the longest parts first; null where a part has none. */
function join(phrase: string, clips: Clips): string[] | null {
  if (phrase === '') return []
  for (let length = phrase.length; length > 0; length -= 1) {
    const part = phrase.slice(0, length)
    const clip = Object.hasOwn(clips, part) ? clips[part] : undefined
    const rest = clip === undefined ? null : join(phrase.slice(length), clips)
    if (clip !== undefined && rest) return [clip, ...rest]
  }
  return null
}
