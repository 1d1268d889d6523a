import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LARGEST_CLIP } from '../../../shared/contract/ticket-display.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { base64Of } from './clip-file.ts'
import { RecordPhrase } from './record-phrase.tsx'
import { RemoveClip } from './remove-clip.tsx'

type Props = Readonly<{
  pack: string
  phrase: string
  /** What it is called on this page. */
  name: string
  recorded: boolean
  onListen: (() => void) | null
}>

export function PhraseActions({ pack, phrase, name, recorded, onListen }: Props) {
  const { t } = useTranslation('displays')
  const file = useRef<HTMLInputElement>(null)
  const add = useCommand(hall.ticket.addClip)
  const [note, setNote] = useState<'tooLarge' | 'saved' | null>(null)

  async function save(clip: Blob) {
    setNote(null)
    if (clip.size > LARGEST_CLIP) return setNote('tooLarge')
    if (await add.run({ pack, phrase, base64: await base64Of(clip) })) setNote('saved')
  }

  return (
    <div className="administration-row">
      <ActionButton
        size="small"
        disabled={onListen === null}
        aria-label={t('listenTo', { name })}
        onClick={() => onListen?.()}
      >
        {t('listen')}
      </ActionButton>
      <RecordPhrase name={name} onRecorded={save} />
      <ActionButton
        size="small"
        running={add.running}
        aria-label={t('uploadFor', { name })}
        onClick={() => file.current?.click()}
      >
        {t('upload')}
      </ActionButton>
      <input
        ref={file}
        hidden
        type="file"
        accept=".ogg,.oga,.opus,.wav,.mp3,.webm,audio/*"
        aria-label={t('fileFor', { name })}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (chosen) void save(chosen)
        }}
      />
      {recorded && <RemoveClip pack={pack} phrase={phrase} name={name} />}
      {note && <span role="status">{t(note)}</span>}
      <FailureNote failure={add.failure} onClose={add.clear} />
    </div>
  )
}
