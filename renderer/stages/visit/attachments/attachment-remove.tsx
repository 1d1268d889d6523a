import Button from 'antd/es/button'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

type Props = Readonly<{ attachment: AttachmentView; onClose: () => void }>

/** Takes a paper away for a reason, and offers at once to put it back. */
export function AttachmentRemove({ attachment: { id, name }, onClose }: Props) {
  const { t } = useTranslation('attachment')
  const [own, setOwn] = useState('')
  const [gone, setGone] = useState(false)
  const remove = useCommand(hall.visit.removeAttachment)
  const restore = useCommand(hall.visit.restoreAttachment)
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()

  async function takeAway(reason: string): Promise<void> {
    if (await remove.run({ attachment: id, reason })) setGone(true)
  }
  async function putBack(): Promise<void> {
    if (await restore.run({ attachment: id })) onClose()
  }

  if (gone) {
    return (
      <div className="attachment-panel" role="status">
        <p>{t('remove.done', { name })}</p>
        <FailureNote failure={restore.failure} onClose={restore.clear} />
        <div className="panel-actions">
          <Button autoFocus loading={restore.running} onClick={() => void putBack()}>
            {t('remove.undo')}
          </Button>
          <ActionButton onClick={onClose}>{t('remove.close')}</ActionButton>
        </div>
      </div>
    )
  }
  return (
    <fieldset className="attachment-panel" onKeyDown={leave}>
      <legend>{t('remove.why', { name })}</legend>
      <div className="panel-actions">
        {REASONS.map((reason, index) => (
          <Button
            key={reason}
            autoFocus={index === 0}
            disabled={remove.running}
            onClick={() => void takeAway(t(`remove.reason.${reason}`))}
          >
            {t(`remove.reason.${reason}`)}
          </Button>
        ))}
        <TextInput
          aria-label={t('remove.own')}
          placeholder={t('remove.own')}
          value={own}
          onChange={setOwn}
          onEnter={() => own.trim() !== '' && void takeAway(own.trim())}
          maxLength={200}
        />
        <ActionButton onClick={onClose}>{t('remove.leave')}</ActionButton>
      </div>
      <FailureNote failure={remove.failure} onClose={remove.clear} />
    </fieldset>
  )
}

const REASONS = ['unclear', 'twice', 'wrong'] as const
