import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** "Not ours", with detailed reasons; the sender decides (article 23). */
export function ObjectionForm({ routing, onDone }: Readonly<{ routing: RoutingId; onDone: () => void }>) {
  const { t } = useTranslation('handling')
  const [reasons, setReasons] = useState('')
  const [asked, setAsked] = useState(false)
  const object = useCommand(hall.handling.object)

  async function send() {
    setAsked(true)
    if (reasons.trim() !== '' && (await object.run({ routing, reasons }))) onDone()
  }

  return (
    <section className="handling-form" aria-label={t('object')}>
      <FailureNote failure={object.failure} onClose={object.clear} />
      <Field
        label={t('objectReasons')}
        hint={t('objectHint')}
        required
        {...(asked && reasons.trim() === '' ? { warning: t('missingReasons') } : {})}
      >
        {(control) => (
          <TextArea
            {...control}
            value={reasons}
            onChange={setReasons}
            rows={4}
            maxRows={10}
            maxLength={2000}
            autoFocus
          />
        )}
      </Field>
      <div className="panel-actions">
        <ActionButton primary shortcut="Ctrl+Enter" running={object.running} onClick={() => void send()}>
          {t('sendObjection')}
        </ActionButton>
        <ActionButton onClick={onDone}>{t('cancel')}</ActionButton>
      </div>
    </section>
  )
}
