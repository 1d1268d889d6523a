import { pinyin } from 'pinyin-pro'

/**
 * How a name is typed on a keyboard: `ouyangnana`; letters and digits only, `ü` as `v`. Surnames are read as such, of people
 * and of a group that is called by one of them (`单某等六人`); 解放路住户 begins with none.
 */
export function pinyinOf(name: string, of = 'person'): string {
  return syllables(name, of).join('')
}

/** The first letter of each syllable: `oynn`. */
export function initialsOf(name: string, of = 'person'): string {
  return syllables(name, of)
    .map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)))
    .join('')
}

function syllables(name: string, of: string): string[] {
  const surname = of === 'person' || (of === 'group' && AND_OTHERS.test(name)) ? 'head' : 'off'
  const read = pinyin(name, { toneType: 'none', type: 'array', surname, v: true, nonZh: 'consecutive' })
  return read.flatMap((part) => part.toLowerCase().match(/[a-z]+|\d+/g) ?? [])
}

/** 等: of the people of a group only some are named. */
const AND_OTHERS = /\u7b49/
