import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manner } from '../../../../shared/contract/transcript.ts'
import type { Place, ReadingBack } from '../../../../shared/contract/transcript-read-back.ts'
import type { VisitView } from '../../../../shared/contract/visit.ts'
import type { TranscriptId, VisitId } from '../../../../shared/model/ids.ts'
import { isSigned } from '../../../../shared/model/signed.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Foot } from '../../../ui/foot.tsx'
import { ListSkeleton, Retry } from '../../../ui/page-state.tsx'
import type { Kept } from '../autosave-state.ts'
import { UndecidedNote } from '../dictation/undecided.tsx'
import { PrintAccount } from '../print/print-account.tsx'
import { Agreement } from './agreement.tsx'
import { useKeptDrawing } from './kept-drawing.ts'
import { rememberedManner, rememberManner } from './manner-memory.ts'
import { ReadingText } from './reading-text.tsx'
import { moved, partsToRead, placesOf, samePlace } from './sentences.ts'
import { SpokenPart } from './spoken-part.tsx'
import { useReadBack } from './use-read-back.ts'
import { forgottenBy, signatureOf, useSigning } from './use-signing.ts'
import './read-back.css'

type Props = Readonly<{
  transcript: Readonly<{ id: TranscriptId; visit: VisitId }>
  kept: Kept
  onBack: () => void
  onStale: () => void
}>

/** The account in large type, read aloud sentence by sentence; sealed only after the visitor agreed to exactly this version. */
export function ReadBack(props: Props) {
  const visit = useQuery(hall.visit.get.queryOptions({ input: { visit: props.transcript.visit } }))
  if (visit.data) return <Reading {...props} channel={visit.data.channel} />
  return visit.isError ? <Retry onRetry={visit.refetch} /> : <ListSkeleton rows={4} />
}

function Reading({ transcript, kept, channel, onBack, onStale }: Props & Pick<VisitView, 'channel'>) {
  const { t } = useTranslation(['read-back', 'transcript'])
  const confirm = useCommand(hall.transcript.confirm)
  const [agreedTo, setAgreedTo] = useState<number | null>(null)
  const [manner, setManner] = useState<Manner>(() => rememberedManner(channel))
  const { parts, place, setPlace, sentence, goOn } = usePlace(kept)
  const sign = useSigning(kept.version)
  const asking = manner === 'signature' ? sign.asking : null
  const reading = useMemo<ReadingBack>(
    () => ({ version: kept.version, place, manner, asking }),
    [kept.version, place, manner, asking],
  )
  const { view, line, other } = useReadBack(transcript.id, reading)
  const signing = { ...sign, forgotten: forgottenBy(view, sign, useKeptDrawing(view, line)) }
  const agreed = agreedTo === kept.version
  const signature = manner === 'signature' ? signatureOf(signing, view.drawing) : []

  async function seal() {
    rememberManner(channel, manner)
    const input = { transcript: transcript.id, version: kept.version, readBack: true as const, manner }
    const sealed = await confirm.run({ ...input, signature: signature.length === 0 ? null : signature })
    if (!sealed) onStale()
  }

  return (
    <section className="read-back" aria-label={t('readBack', { ns: 'transcript' })}>
      <h2>
        {t('readBack', { ns: 'transcript' })} · {t('readBackOf', { ns: 'transcript', version: kept.version })}
      </h2>
      <div className="read-back-head">
        <p className="field-hint">{t('keys')}</p>
        <SpokenPart sentence={sentence} onNext={goOn} />
      </div>
      {other !== null && (
        <p className="field-warning" role="status">
          {t('readElsewhere', { name: other })}
        </p>
      )}
      <ReadingText parts={parts} place={place} onPlace={setPlace} />
      {agreedTo !== null && !agreed && (
        <div className="field-warning" role="alert">
          {t('changedMeanwhile', { ns: 'transcript' })}
        </div>
      )}
      <Agreement
        {...{ channel, agreed, manner, signing, view }}
        onAgreed={(now) => setAgreedTo(now ? kept.version : null)}
        onManner={setManner}
      />
      {manner === 'thumbprint' && (
        <PrintAccount account={{ transcript: transcript.id, revision: 0 }} shortcut="Alt+Y" />
      )}
      <UndecidedNote account={transcript} />
      <FailureNote failure={confirm.failure} onClose={confirm.clear} />
      <Foot className="read-back-end">
        <ActionButton
          primary
          size="large"
          shortcut="Ctrl+Enter"
          disabled={other !== null || !agreed || (manner === 'signature' && !isSigned(signature))}
          running={confirm.running}
          onClick={() => void seal()}
        >
          {t('seal', { ns: 'transcript' })}
        </ActionButton>
        <ActionButton onClick={onBack}>{t('backToWriting', { ns: 'transcript' })}</ActionButton>
      </Foot>
    </section>
  )
}

/** The sentence that is being read, from the first on; another version may have taken it away. */
function usePlace({ guide }: Kept) {
  const parts = useMemo(() => partsToRead(guide), [guide])
  const places = useMemo(() => placesOf(parts), [parts])
  const [wanted, setPlace] = useState<Place | null>(null)
  const place = useMemo(() => moved(places, wanted, 0), [places, wanted])
  const sentence = useMemo(
    () => ({ text: parts.find(({ part }) => part === place?.part)?.sentences[place?.sentence ?? 0] ?? '' }),
    [parts, place],
  )
  function goOn(): boolean {
    const next = moved(places, place, 1)
    setPlace(next)
    return !samePlace(next, place)
  }
  return { parts, place, setPlace, sentence, goOn }
}
