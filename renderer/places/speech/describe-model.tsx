import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Described } from '../../../shared/contract/transcript-dictation.ts'
import { SPEECH_KINDS, type SpeechKind, type SpeechModelWords } from '../../../shared/model/speech-model.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hallClient } from '../../app/hall-client.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useDraft } from '../administration/use-draft.ts'
import { guessedFiles, guessedKind } from './model-draft.ts'

export type Undescribed = Readonly<{
  folder: string
  files: readonly string[]
  /** Not all of its files. */
  more: boolean
  /** What a description that is written anew said. */
  old: SpeechModelWords | null
  again: boolean
}>

type Props = Undescribed & Readonly<{ onDone: () => void; onCancel: () => void }>

const KINDS = Object.keys(SPEECH_KINDS) as SpeechKind[]
const EMPTY = { name: '', licence: '', language: 'zh' }

/** Says what the model in a folder is; the digests of its files are shown before they count as genuine. */
export function DescribeModel({ folder, files, more, old, again, onDone, onCancel }: Props) {
  const { t } = useTranslation('dictation')
  const words = (name: string) => t(`settings.describe.${name}`)
  const [begun] = useState<SpeechModelWords>(() => old ?? { ...EMPTY, kind: guessedKind(folder, files) })
  const [parts, setParts] = useState(() => guessedFiles(begun.kind, files))
  const [described, setDescribed] = useState<Described | null>(null)
  const attempt = useAttempt()
  const missing = words('missing')
  const { draft, set, text, told, check } = useDraft(begun, ({ name, licence, language }) => ({
    name: name.trim() === '' && missing,
    licence: licence.trim() === '' && missing,
    language: language.trim() === '' && missing,
    kind: Object.values(parts).includes('') && missing,
  }))

  const compute = (write: boolean) =>
    attempt.run(async () => {
      const found = await hallClient.transcript.describeSpeech({ folder, words: draft, files: parts, write })
      setDescribed(found)
      if (write && found.fault === null) onDone()
    })
  const change = (changes: Partial<SpeechModelWords>, newParts = parts) => {
    // Digests belong to what was asked.
    setDescribed(null)
    setParts(newParts)
    set(changes)
  }

  return (
    <section className="speech-describe" aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <p>{words(again ? 'whyAgain' : 'why')}</p>
      {more && <p className="field-hint">{words('more')}</p>}
      <FieldGrid>
        {(['name', 'licence', 'language'] as const).map((entry) => (
          <Field key={entry} label={words(entry)} required {...told(entry)}>
            {(control) => <TextInput {...control} {...text(entry)} maxLength={120} autoFocus={entry === 'name'} />}
          </Field>
        ))}
        <Field label={words('kind')} {...told('kind')}>
          {(control) => (
            <SelectInput
              {...control}
              value={draft.kind}
              options={KINDS.map((value) => ({ value, label: value }))}
              onChange={(kind) => change({ kind }, guessedFiles(kind, files))}
            />
          )}
        </Field>
        {Object.entries(parts).map(([part, file]) => (
          <Field key={part} label={t('settings.describe.part', { part })}>
            {(control) => (
              <SelectInput
                {...control}
                value={file}
                options={[{ value: '', label: words('none') }, ...files.map((value) => ({ value, label: value }))]}
                onChange={(chosen) => change({}, { ...parts, [part]: chosen })}
              />
            )}
          </Field>
        ))}
      </FieldGrid>
      {described && <Digests described={described} />}
      <FailureNote failure={attempt.failure} />
      <div className="administration-row">
        {described?.fault === null ? (
          <ActionButton primary running={attempt.running} onClick={() => void compute(true)}>
            {words('confirm')}
          </ActionButton>
        ) : (
          <ActionButton primary running={attempt.running} onClick={() => void (check() && compute(false))}>
            {words(attempt.running ? 'computing' : 'compute')}
          </ActionButton>
        )}
        <ActionButton onClick={onCancel}>{t('leave')}</ActionButton>
      </div>
    </section>
  )
}

function Digests({ described }: Readonly<{ described: Described }>) {
  const { t } = useTranslation('dictation')
  const { fault, file, files } = described
  if (fault) {
    return (
      <p className="field-warning" role="alert">
        {t(`settings.faults.${fault}`, { file: file ?? '' })}
      </p>
    )
  }
  return (
    <div role="status">
      <p>{t('settings.describe.digests')}</p>
      <ul className="speech-digests">
        {files.map(({ part, path, sha256 }) => (
          <li key={part}>
            {path}
            <code>{sha256}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
