import { pinyin } from 'pinyin-pro'

/** How a name is typed on a keyboard: `ouyangnana`; letters and digits only, `ü` as `v`. Surnames are read as such. */
export function pinyinOf(name: string): string {
  return syllables(name).join('')
}

/** The first letter of each syllable: `oynn`. */
export function initialsOf(name: string): string {
  return syllables(name)
    .map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)))
    .join('')
}

function syllables(name: string): string[] {
  const read = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' })
  return read.flatMap((part) => part.toLowerCase().match(/[a-z]+|\d+/g) ?? [])
}
