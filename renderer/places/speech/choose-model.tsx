import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeechSettings } from '../../../shared/contract/transcript-dictation.ts'
import type { SpeechFault } from '../../../shared/model/speech-model.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall, hallClient } from '../../app/hall-client.ts'
import { host } from '../../app/host.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DescribeModel } from './describe-model.tsx'

type Undescribed = Readonly<{ folder: string; files: readonly string[] }>

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
      const files = found.files.map(({ path }) => path)
      setFault(found.fault === 'NO_MANIFEST' ? null : found.fault)
      setUndescribed(found.fault === 'NO_MANIFEST' ? { folder: wanted, files } : null)
    })
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
