import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part, TranscriptView } from '../../../shared/contract/transcript.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Foot } from '../../ui/foot.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { AccountLength } from './account-length.tsx'
import { Dictating, DictationButton } from './dictation/dictating.tsx'
import { DictationPanel } from './dictation/dictation-panel.tsx'
import { LeftOver } from './dictation/undecided.tsx'
import { GuideFields } from './guide-fields.tsx'
import { InsertContext, useInsertPlace } from './insert-text.ts'
import { useLargeType } from './large-type.ts'
import { LeftBehind } from './left-behind.tsx'
import { Phrases } from './phrases/phrases.tsx'
import { useOfferedPhrase } from './phrases/use-offered-phrase.ts'
import { usePhrases } from './phrases/use-phrases.ts'
import { ReadBack } from './read-back/read-back.tsx'
import { RecordedAccount } from './recording/recorded-account.tsx'
import { CorrectionBanner } from './revisions/correction-banner.tsx'
import { SealedAccount } from './revisions/sealed-account.tsx'
import { SaveState } from './save-state.tsx'
import { Together } from './together/together.tsx'
import { useAutosave } from './use-autosave.ts'
import { useHeld } from './use-unkept.ts'
import { goToConflict, VersionConflict } from './version-conflict.tsx'
import { EarlierVersions } from './versions/earlier-versions.tsx'
import './transcript-editor.css'

/** The oral account of a visit: begun, written while it is told, read back, sealed. */
export function TranscriptEditor({ visit }: Readonly<{ visit: VisitId }>) {
  const transcript = useQuery(hall.transcript.ofVisit.queryOptions({ input: { visit } }))
  if (transcript.data === undefined) {
    return transcript.isError ? <Retry onRetry={transcript.refetch} /> : <ListSkeleton rows={4} />
  }
  if (transcript.data === null) return <Begin visit={visit} />
  return <Begun key={transcript.data.id} account={transcript.data} onStale={() => void transcript.refetch()} />
}

function Begun({ account, onStale }: Readonly<{ account: TranscriptView; onStale: () => void }>) {
  const held = useHeld(account)
  const sealed = account.confirmedAt !== null && account.correction === null && !held
  return (
    <RecordedAccount account={account}>
      {sealed ? (
        <Sealed transcript={account} />
      ) : (
        <>
          <CorrectionBanner transcript={account} />
          <Writing transcript={account} onStale={onStale} />
        </>
      )}
    </RecordedAccount>
  )
}

function Begin({ visit }: Readonly<{ visit: VisitId }>) {
  const { t } = useTranslation('transcript')
  const begin = useCommand(hall.transcript.begin)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="transcript-begin">
      <p>{t('beginWhy')}</p>
      <FailureNote failure={begin.failure} onClose={begin.clear} />
      <ActionButton
        ref={button}
        primary
        size="large"
        shortcut="Ctrl+Enter"
        running={begin.running}
        onClick={() => void begin.run({ visit })}
      >
        {t('begin')}
      </ActionButton>
    </div>
  )
}

function Writing({ transcript, onStale }: Readonly<{ transcript: TranscriptView; onStale: () => void }>) {
  const { t } = useTranslation('transcript')
  const { autosave, lasting, ...state } = useAutosave(transcript)
  const [reading, setReading] = useState(false)
  const [looksBack, setLooksBack] = useState(false)
  const [waits, setWaits] = useState(false)
  const told = [state.guide.what, state.guide.words].some((text) => text.trim() !== '')
  const place = useInsertPlace()
  const { large, toggle } = useLargeType()
  const phrases = usePhrases()
  const offered = useOfferedPhrase(phrases)
  const { edit, pause } = useMemo(
    () => ({
      edit: (part: Part, text: string) => autosave.edit({ ...autosave.get().guide, [part]: text }),
      pause: () => void autosave.flush(),
    }),
    [autosave],
  )

  useEffect(() => () => autosave.hold(false), [autosave])

  async function readBack() {
    await autosave.flush()
    const saved = autosave.get().status === 'saved'
    setReading(saved)
    setWaits(!saved)
  }

  if (reading && state.status !== 'conflict') {
    return <ReadBack transcript={transcript} kept={state.kept} onBack={() => setReading(false)} onStale={onStale} />
  }
  if (state.status === 'sealed' && transcript.correction) {
    return <LeftBehind autosave={autosave} sealed={state.kept.guide} guide={state.guide} correcting />
  }
  return (
    <InsertContext value={place.insert}>
      <Dictating account={transcript}>
        <div
          className={large ? 'transcript-editor transcript-editor-large' : 'transcript-editor'}
          onCompositionStart={() => autosave.hold(true)}
          onCompositionEnd={() => autosave.hold(false)}
        >
          {state.status === 'conflict' && (
            <VersionConflict state={state} onSettle={(guide) => void autosave.settle(guide)} />
          )}
          <div className="transcript-editor-tools">
            <Phrases phrases={phrases} field={place.field} />
            <DictationButton />
            <ActionButton shortcut="Alt+L" aria-pressed={large} onClick={toggle}>
              {t('largeType')}
            </ActionButton>
            <ActionButton shortcut="Alt+W" aria-expanded={looksBack} onClick={() => setLooksBack(!looksBack)}>
              {t('versions.title')}
            </ActionButton>
          </div>
          {looksBack && <EarlierVersions transcript={transcript.id} kept={state.kept} autosave={autosave} />}
          <Together transcript={transcript.id}>
            <GuideFields guide={state.guide} phrase={offered} onEdit={edit} onPause={pause} />
          </Together>
          <Foot className="transcript-editor-foot">
            <DictationPanel />
            <div className="transcript-editor-end">
              <SaveState status={state.status} kept={state.kept} lasting={lasting} />
              {state.status === 'conflict' && (
                <ActionButton shortcut="Alt+J" onClick={goToConflict}>
                  {t('conflict.goTo')}
                </ActionButton>
              )}
              <AccountLength guide={state.guide} begunAt={transcript.begunAt} />
              <ActionButton
                primary
                shortcut="Alt+R"
                disabled={!told || state.status === 'conflict'}
                onClick={() => void readBack()}
              >
                {t('readBack')}
              </ActionButton>
            </div>
          </Foot>
          {!told && <p className="field-hint">{t('nothingToRead')}</p>}
          {waits && state.status !== 'saved' && (
            <p className="field-warning" role="alert">
              {t('notYetSaved')}
            </p>
          )}
        </div>
      </Dictating>
    </InsertContext>
  )
}

/** A seal may come from another desk while this one is still typing: those words are shown, never dropped unseen. */
function Sealed({ transcript }: Readonly<{ transcript: TranscriptView }>) {
  const { guide, kept, status, autosave } = useAutosave(transcript)
  return (
    <>
      {status === 'sealed' && <LeftBehind autosave={autosave} sealed={kept.guide} guide={guide} correcting={false} />}
      <SealedAccount transcript={transcript} />
      <LeftOver account={transcript} />
    </>
  )
}
