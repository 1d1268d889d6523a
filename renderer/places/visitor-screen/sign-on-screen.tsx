import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import type { Drawing } from '../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import { isSigned } from '../../../shared/model/signed.ts'
import { hallClient } from '../../app/hall-client.ts'
import { createLatestWord } from '../../stages/transcript/read-back/latest-word.ts'
import { SignaturePad } from '../../stages/transcript/read-back/signature-pad.tsx'
import { AccountSentences } from './account-sentences.tsx'
import { StateBar } from './state-bar.tsx'
import './sign-on-screen.css'

type Props = Readonly<{
  transcript: TranscriptId
  guide: Guide
  /** What stands on the pad already: from before this page or its hall started anew. */
  drawn: Drawing
  lines: number
  asking: number
  onDraw: (drawing: Drawing) => void
}>

/** The end of the account and a large pad. What is drawn goes to the clerk, who alone can seal. */
export function SignOnScreen({ transcript, guide, drawn, lines, asking, onDraw }: Props) {
  const { t } = useTranslation(['visitor', 'read-back'])
  const [drawing, setDrawing] = useState<Drawing>(drawn)
  const [say] = useState(() =>
    createLatestWord((word: Drawing) => hallClient.transcript.draw({ transcript, asking, ...word })),
  )
  const change = (next: Drawing) => {
    onDraw(next)
    setDrawing(next)
  }
  const list = useRef<HTMLDListElement>(null)
  const { strokes, done } = drawing
  useEffect(() => {
    // Again with every line that opens: what was said into a lost one did not arrive.
    if (lines > 0) say(drawing)
  }, [say, drawing, lines])
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight
  }, [])

  return (
    <main className="visitor-account visitor-sign">
      <StateBar
        state="sign"
        title={t(done ? 'sign.thanks' : 'sign.title')}
        hint={t(done ? 'sign.wait' : 'sign.hint')}
      />
      <AccountSentences ref={list} guide={guide} place={null} />
      <div className="visitor-pad">
        <div inert={done}>
          <SignaturePad strokes={strokes} onChange={(next) => change({ strokes: next, done: false })} />
        </div>
        <div className="visitor-pad-acts">
          <button type="button" disabled={strokes.length === 0} onClick={() => change({ strokes: [], done: false })}>
            {t('pad.clear', { ns: 'read-back' })}
          </button>
          <button type="button" disabled={!isSigned(strokes) || done} onClick={() => change({ strokes, done: true })}>
            {t('sign.done')}
          </button>
        </div>
      </div>
    </main>
  )
}
