import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { ListSkeleton, ListState, Retry } from '../../../ui/page-state.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import type { Autosave } from '../autosave.ts'
import type { AutosaveState } from '../autosave-state.ts'
import { Differences } from '../revisions/differences-side.tsx'

type Props = Readonly<{ transcript: TranscriptId; kept: AutosaveState['kept']; autosave: Autosave }>

/** What the hall kept while this account was written: looked at beside the words of now, and taken back. */
export function EarlierVersions(props: Props) {
  const { transcript, kept } = props
  const { t } = useTranslation('transcript')
  const [from, setFrom] = useState<number | null>(null)
  const input = { transcript, before: from ?? kept.version }
  // Typing goes on and makes versions: the list that is shown stays until the next one is there.
  const query = useQuery(hall.transcript.versions.queryOptions({ input, placeholderData: keepPreviousData }))
  return (
    <section className="compare earlier-versions" aria-label={t('versions.title')}>
      <h3>{t('versions.title')}</h3>
      <ListState query={query} rows={3} empty={t('versions.none')}>
        {(versions) => (
          <>
            <Chosen key={from} {...props} versions={versions} />
            <div className="panel-actions">
              {from !== null && <ActionButton onClick={() => setFrom(null)}>{t('versions.newest')}</ActionButton>}
              {versions.length === PAGE && (
                <ActionButton onClick={() => setFrom(versions.at(-1)?.version ?? null)}>
                  {t('versions.older')}
                </ActionButton>
              )}
            </div>
          </>
        )}
      </ListState>
    </section>
  )
}

/** As many as the hall tells of at once. */
const PAGE = 50

type Version = Readonly<{ version: number; savedAt: number; savedBy: string }>

function Chosen({ transcript, kept, autosave, versions }: Props & Readonly<{ versions: readonly Version[] }>) {
  const { t } = useTranslation('transcript')
  const { moment } = useTimes()
  const [wanted, choose] = useState<number | null>(null)
  const [waits, setWaits] = useState(false)
  const chosen = wanted ?? versions[0]?.version ?? 1
  const input = { transcript, version: chosen }
  const old = useQuery(hall.transcript.version.queryOptions({ input, staleTime: Number.POSITIVE_INFINITY }))
  const restore = useCommand(hall.transcript.restoreVersion)
  const options = versions.map(({ version, savedAt, savedBy: name }) => ({
    value: `${version}`,
    label: t('versions.option', { version, time: moment(savedAt), name }),
  }))

  async function takeBack() {
    // What is written now becomes a version before another one takes its place.
    await autosave.flush()
    const { kept: now, status } = autosave.get()
    setWaits(status !== 'saved')
    if (status === 'saved') await restore.run({ transcript, base: now.version, version: chosen })
  }

  return (
    <>
      <Field label={t('versions.which')} hint={t('versions.legend')}>
        {(control) => (
          <SelectInput
            {...control}
            autoFocus
            value={`${chosen}`}
            options={options}
            onChange={(value) => choose(Number(value))}
          />
        )}
      </Field>
      {old.isError && <Retry onRetry={old.refetch} />}
      {old.data ? (
        <Differences before={old.data.guide} after={kept.guide} />
      ) : (
        !old.isError && <ListSkeleton rows={3} />
      )}
      <FailureNote failure={restore.failure} onClose={restore.clear} />
      {waits && (
        <p className="field-warning" role="alert">
          {t('notYetSaved')}
        </p>
      )}
      <div>
        <ActionButton disabled={!old.data} running={restore.running} onClick={() => void takeBack()}>
          {t('versions.takeBack')}
        </ActionButton>
      </div>
    </>
  )
}
