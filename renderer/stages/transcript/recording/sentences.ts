import type { Part } from '../../../../shared/contract/transcript.ts'
import type { RecordingMark } from '../../../../shared/contract/transcript-recording.ts'
import { sentencesOf } from '../read-back/sentences.ts'

/** A sentence of a text with the sign that ends it, and the place of both. */
export type Sentence = Readonly<{ words: string; from: number; to: number }>

/** The sentences of a text as it is read back, each with its place. */
export function placedSentences(text: string): Sentence[] {
  let at = text.length - text.trimStart().length
  return sentencesOf(text).flatMap((piece) => {
    const words = piece.trim()
    const from = at + piece.indexOf(words)
    at += piece.length
    return words === '' ? [] : [{ words, from, to: from + words.length }]
  })
}

/** The sentence that holds this place or ends at it. */
export function sentenceAt(text: string, caret: number): Sentence | null {
  return placedSentences(text).find(({ from, to }) => from <= caret && caret <= to) ?? null
}

export type Writing = Readonly<{ part: Part; text: string; caret: number }>

/**
 * Notes when each sentence of a part was begun: what is written follows what is said, so that its beginning is nearer to the
 * words than its end.
 */
export class WrittenSentences {
  /** Null: what it begins with was said while nothing was recorded. */
  readonly #begun = new Map<Part, number | null>()

  /** Before words are put in that were said at `at`, however long ago that was. */
  said(part: Part, at: number | null): void {
    const begun = this.#begun.get(part) ?? at
    this.#begun.set(part, at === null || begun === null ? begun : Math.min(at, begun))
  }

  /** After each change; the sentence that the change ended, and when it was begun. */
  note({ part, text, caret }: Writing, at: number): Readonly<{ words: string; at: number }> | null {
    if (!this.#begun.has(part)) this.#begun.set(part, at)
    return ENDS.test(text.slice(0, caret)) ? this.leave({ part, text, caret }) : null
  }

  /** The clerk goes elsewhere: what was begun counts as ended. */
  leave({ part, text, caret }: Writing): Readonly<{ words: string; at: number }> | null {
    const at = this.#begun.get(part)
    this.#begun.delete(part)
    const words = sentenceAt(text, caret)?.words
    return at === undefined || at === null || words === undefined ? null : { words: words.slice(0, LONGEST_WORDS), at }
  }
}

/** Where a sentence begins in what was recorded: by its words, or by most of them where it was mended since. */
export function markOf<Mark extends Pick<RecordingMark, 'words'>>(words: string, marks: readonly Mark[]): Mark | null {
  const sought = words.slice(0, LONGEST_WORDS)
  const alike = (mark: Mark) => sameEnds(mark.words, sought) * 2 >= Math.max(sought.length, mark.words.length)
  return marks.find((mark) => mark.words === sought) ?? marks.find(alike) ?? null
}

/** How many characters two sentences share at their beginning and their end together. */
function sameEnds(one: string, other: string): number {
  const shortest = Math.min(one.length, other.length)
  let [head, tail] = [0, 0]
  while (head < shortest && one[head] === other[head]) head += 1
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return head + tail
}

/** As the contract takes them. */
const LONGEST_WORDS = 200
const ENDS = /[。！？；!?;…][”’」』）)"']*$|\n$/u
