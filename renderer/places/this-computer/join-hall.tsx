import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host, Joining } from '../../../shared/contract/host.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type Props = Readonly<{ host: Host; onJoin: (hall: Joining) => void }>

/** Joins another computer's hall: looked for first, then a person compares its fingerprint with the host's screen. */
export function JoinHall({ host, onJoin }: Props) {
  const { t } = useTranslation('this-computer')
  const [address, setAddress] = useState('')
  const [found, setFound] = useState<Joining | 'none' | null>(null)
  const attempt = useAttempt()
  const look = () =>
    void attempt.run(async () => {
      setFound(null)
      setFound((await host.lookForHall({ address })) ?? 'none')
    })
  const isNone = found === 'none' || attempt.failure !== null

  return (
    <>
      <Field label={t('join.address')} hint={t('join.hint')} {...(isNone ? { warning: t('join.none') } : {})}>
        {(control) => <TextInput {...control} value={address} onChange={setAddress} />}
      </Field>
      <div className="this-computer-row">
        <ActionButton running={attempt.running} disabled={address.trim() === ''} onClick={look}>
          {t('join.look')}
        </ActionButton>
      </div>
      {found !== null && found !== 'none' && (
        <div role="status" className="this-computer-row">
          <span>{t('join.compare', { url: found.url })}</span>
          <code>{inGroups(found.fingerprint)}</code>
          <ActionButton onClick={() => onJoin(found)}>{t('join.same')}</ActionButton>
        </div>
      )}
    </>
  )
}

/** Four digits at a time, as two people read them to each other. */
export const inGroups = (fingerprint: string) => fingerprint.match(/.{4}/g)?.join(' ') ?? ''
