import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeechFolder, SpeechSettings } from '../../../shared/contract/transcript-dictation.ts'
import type { SpeechFault } from '../../../shared/model/speech-model.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall, hallClient } from '../../app/hall-client.ts'
import { host } from '../../app/host.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DescribeModel, type Undescribed } from './describe-model.tsx'

/** Names the folder of a model; one without a list of its files gets one before it is used. */
export function ChooseModel({ settings }: Readonly<{ settings: SpeechSettings }>) {
  const { t } = useTranslation('dictation')
  const [folder, setFolder] = useState(settings.folder ?? '')
  const [fault, setFault] = useState<SpeechFault | null>(null)
  const [undescribed, setUndescribed] = useState<Undescribed | null>(null)
  const look = useAttempt()
  const choose = useCommand(hall.transcript.chooseSpeech)
  const wanted = folder.trim()

  const use = async (chosen: string | null) => {
    setFault(null)
    setUndescribed(null)
    await choose.run({ folder: chosen })
  }
  const check = () =>
    look.run(async () => {
      const found = await hallClient.transcript.speechFolder({ folder: wanted })
      if (found.model) return use(wanted)
      setFault(found.fault === 'NO_MANIFEST' ? null : found.fault)
      setUndescribed(found.fault === 'NO_MANIFEST' ? undescribedAs(wanted, found, false) : null)
    })
  const describeAnew = () =>
    look.run(async () =>
      setUndescribed(undescribedAs(wanted, await hallClient.transcript.speechFolder({ folder: wanted }), true)),
    )
  const { status } = settings
  const known = fault ?? (status.state === 'damaged' && wanted === settings.folder ? status.fault : null)
  const browse = async () => setFolder((await host?.chooseFolder()) ?? folder)

  return (
    <section className="administration-form" aria-label={t('settings.folder')}>
      <Field
        label={t('settings.folder')}
        hint={t('settings.folderHint')}
        {...(fault ? { warning: t(`settings.faults.${fault}`, { file: '' }) } : {})}
      >
        {(control) => <TextInput {...control} value={folder} plainCharacters maxLength={400} onChange={setFolder} />}
      </Field>
      <FailureNote failure={look.failure ?? choose.failure} />
      <div className="administration-row">
        {host && <ActionButton onClick={() => void browse()}>{t('settings.browse')}</ActionButton>}
        <ActionButton
          primary
          shortcut="Ctrl+Enter"
          running={look.running || choose.running}
          disabled={wanted === '' || undescribed?.folder === wanted}
          onClick={() => void check()}
        >
          {t(wanted === settings.folder ? 'settings.again' : 'settings.choose')}
        </ActionButton>
        {known !== null && DESCRIBED_ANEW.has(known) && (
          <ActionButton running={look.running} onClick={() => void describeAnew()}>
            {t('settings.describe.again')}
          </ActionButton>
        )}
        {settings.folder !== null && (
          <ActionButton running={choose.running} onClick={() => void use(null)}>
            {t('settings.off')}
          </ActionButton>
        )}
      </div>
      {undescribed && undescribed.folder === wanted && (
        <DescribeModel
          {...undescribed}
          onDone={() => void use(undescribed.folder)}
          onCancel={() => setUndescribed(null)}
        />
      )}
    </section>
  )
}

/** What another description may mend. */
const DESCRIBED_ANEW: ReadonlySet<SpeechFault> = new Set([
  'MANIFEST_UNFIT',
  'FILE_MISSING',
  'FILE_CHANGED',
  'MODEL_REFUSED',
  'ENDS_ENGINE',
])

function undescribedAs(folder: string, { files, more, model }: SpeechFolder, again: boolean): Undescribed {
  return { folder, files: files.map(({ path }) => path), more, old: model, again }
}
