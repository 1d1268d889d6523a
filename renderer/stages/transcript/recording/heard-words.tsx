import { createContext, Fragment, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../../../shared/contract/transcript.ts'
import type { RecordingMark } from '../../../../shared/contract/transcript-recording.ts'
import { clockOf } from './clock-of.ts'
import { markOf, placedSentences } from './sentences.ts'

export type HeardMark = RecordingMark & Readonly<{ play: () => void }>

/** The places of what was recorded, in their order; empty where nothing can be played. */
export const HeardContext = createContext<readonly HeardMark[]>([])

/** A part of the account; sentences that were recorded while they were written can be listened to. */
export function HeardWords({ part, text }: Readonly<{ part: Part; text: string }>) {
  const marks = useContext(HeardContext).filter((mark) => mark.part === part && mark.words !== '')
  if (marks.length === 0) return text
  const sentences = placedSentences(text)
  return sentences.map(({ words, from, to }, index) => {
    const mark = markOf(words, marks)
    return (
      <Fragment key={from}>
        {mark && <PlayMark mark={mark} words={words} />}
        {words}
        {text.slice(to, sentences[index + 1]?.from)}
      </Fragment>
    )
  })
}

type PlayMarkProps = Readonly<{ mark: Pick<HeardMark, 'at' | 'play'>; words: string }>

/** A small button before a sentence. */
export function PlayMark({ mark: { at, play }, words }: PlayMarkProps) {
  const { t } = useTranslation('recording')
  const label = t('mark.play', { time: clockOf(at), words: words.slice(0, 20) })
  return (
    <button type="button" className="play-mark" aria-label={label} title={clockOf(at)} onClick={play}>
      <span aria-hidden="true">▶</span>
    </button>
  )
}
