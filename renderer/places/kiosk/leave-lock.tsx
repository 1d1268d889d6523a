import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { takesEnter } from './code-keypad.tsx'

type Props = Readonly<{ host: Host; onBack: () => void }>

/** Asks the administrator's PIN; when it is right, the shell closes this page. */
export function LeaveLock({ host, onBack }: Props) {
  const { t } = useTranslation('kiosk')
  const [pin, setPin] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const attempt = useAttempt()

  const press = (digit: string) => {
    setRefused(null)
    setPin((known) => (known.length < LONGEST ? known + digit : known))
  }
  const remove = () => setPin((known) => known.slice(0, -1))
  function leave(): void {
    if (pin.length < SHORTEST) {
      setRefused(t('leave.short', { count: SHORTEST }))
      return
    }
    void attempt.run(async () => {
      const { left, waitSeconds } = await host.leaveKiosk({ pin })
      setPin('')
      if (!left) setRefused(waitSeconds > 0 ? t('leave.wait', { count: waitSeconds }) : t('leave.wrong'))
    })
  }
  useTypedPin({ press, remove, leave })

  const warning = refused ?? (attempt.failure && t('leave.failed'))
  return (
    <div className="kiosk-find">
      <h1>{t('leave.title')}</h1>
      <p>{t('leave.hint')}</p>
      <output className="kiosk-code" aria-label={t('leave.entered', { count: pin.length })}>
        {'●'.repeat(pin.length) || '–'}
      </output>
      <fieldset className="kiosk-keys kiosk-digits" aria-label={t('leave.keypad')}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
      </fieldset>
      <p className="kiosk-warning" role="alert" hidden={!warning}>
        {warning}
      </p>
      <div className="kiosk-row">
        <button type="button" onClick={onBack}>
          {t('back')}
        </button>
        <button type="button" onClick={remove}>
          {t('code.delete')}
        </button>
        <button type="button" className="kiosk-main" disabled={attempt.running} onClick={leave}>
          {t('leave.leave')}
        </button>
      </div>
    </div>
  )
}

const DIGITS = [...'1234567890']
const SHORTEST = 6
const LONGEST = 12

type Keys = Readonly<{ press: (digit: string) => void; remove: () => void; leave: () => void }>

/** A keyboard that is plugged in for this types the PIN as well. */
function useTypedPin({ press, remove, leave }: Keys): void {
  const type = useEffectEvent((event: KeyboardEvent) => {
    if (DIGITS.includes(event.key)) press(event.key)
    else if (event.key === 'Backspace') remove()
    else if (event.key === 'Enter' && !takesEnter(event.target)) {
      event.preventDefault()
      leave()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => type(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
