import { pinyin } from 'pinyin-pro'
import { rareReadings } from '../../shared/model/rare-readings.ts'

/**
 * How a name is typed on a keyboard: `ouyangnana`; letters and digits only, `ü` as `v`. Surnames are read as such, of people
 * and of a group that is called by one of them (`单某等六人`); 解放路住户 begins with none.
 */
export function pinyinOf(name: string, of = 'person'): string {
  return syllables(name, of).join('')
}

/** The first letter of each syllable: `oynn`. */
export function initialsOf(name: string, of = 'person'): string {
  return initials(syllables(name, of))
}

/**
 * Both columns a name is typed by. `said` is how somebody reads it, syllable by syllable (`tan hui`), and decides both; said
 * in one piece nobody knows where its syllables begin, so that the initials stay those of the name.
 */
export function readingOf(name: string, of: string, said = ''): Readonly<{ pinyin: string; initials: string }> {
  const own = syllables(name, of)
  const read = said.match(/\S+/g) ?? own
  return { pinyin: read.join(''), initials: initials(read.length === 1 && own.length > 1 ? own : read) }
}

function initials(read: readonly string[]): string {
  return read.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0))).join('')
}

function syllables(name: string, of: string): string[] {
  const surname = of === 'person' || (of === 'group' && AND_OTHERS.test(name)) ? 'head' : 'off'
  const read = pinyin(name, { toneType: 'none', type: 'array', surname, v: true, nonZh: 'consecutive' })
  return read.flatMap(
    (part) =>
      withRare(part)
        .toLowerCase()
        .match(/[a-z]+|\d+/g) ?? [],
  )
}

/** A character that nobody can read is left out, so that the name is found by its other syllables. */
function withRare(part: string): string {
  return Array.from(part, (sign) => (rareReadings.has(sign) ? ` ${rareReadings.get(sign)} ` : sign)).join('')
}

/** 等: of the people of a group only some are named. */
const AND_OTHERS = /\u7b49/
