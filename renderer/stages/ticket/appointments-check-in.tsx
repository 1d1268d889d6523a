import type { InputRef } from 'antd/es/input'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { useCheckIn } from './use-check-in.ts'

/** Somebody who has come says the six digits, and gets the number. */
export function CheckIn() {
  const { t } = useTranslation('appointments')
  const [code, setCode] = useState('')
  const field = useRef<InputRef>(null)
  const checkIn = useCheckIn(useCommand(hall.ticket.checkIn))
  useShortcut('Alt+J', () => field.current?.focus())

  async function send(): Promise<void> {
    if (/^\d{6}$/.test(code) && (await checkIn.run(code))) setCode('')
  }

  return (
    <div className="appointments-check-in">
      <Field label={`${t('checkIn.title')} Alt+J`} hint={t('checkIn.hint')}>
        {(control) => (
          <TextInput
            {...control}
            ref={field}
            plainCharacters
            inputMode="numeric"
            value={code}
            maxLength={7}
            onChange={(typed) => setCode(typed.replaceAll(/\D/g, '').slice(0, 6))}
            onEnter={() => void send()}
          />
        )}
      </Field>
      <ActionButton running={checkIn.running} disabled={code.length !== 6} onClick={() => void send()}>
        {t('checkIn.now')}
      </ActionButton>
      <p role="status">{checkIn.said}</p>
      {checkIn.notFound ? (
        <p role="alert" className="field-warning">
          {t('checkIn.unknown')}
        </p>
      ) : (
        <FailureNote failure={checkIn.failure} onClose={checkIn.clear} />
      )}
    </div>
  )
}
