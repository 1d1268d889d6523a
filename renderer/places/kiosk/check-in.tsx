import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../app/failure.ts'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { takesEnter } from './code-keypad.tsx'
import type { Taken } from './steps.ts'

type Props = Readonly<{ scanned: string; onIssued: (ticket: Taken) => void; onBack: () => void }>

/** The six digits of an appointment, touched or scanned, for the number that was promised. */
export function CheckIn({ scanned, onIssued, onBack }: Props) {
  const { t } = useTranslation(['kiosk', 'errors'])
  const [code, setCode] = useState(scanned)
  const checkIn = useCommand(hall.ticket.checkIn)

  const change = (next: string) => {
    checkIn.clear()
    setCode(next.slice(0, LENGTH))
  }
  async function take() {
    if (code.length < LENGTH) return
    const ticket = await checkIn.run({ code })
    if (ticket) onIssued(ticket)
  }
  useTypedDigits({ add: (digit) => change(code + digit), remove: () => change(code.slice(0, -1)), take })
  const takeScanned = useEffectEvent(() => void take())
  useEffect(() => {
    if (scanned) takeScanned()
  }, [scanned])

  return (
    <div className="kiosk-find">
      <h1>{t('checkIn.title')}</h1>
      <p className="kiosk-hint">{t('checkIn.hint')}</p>
      <output className="kiosk-code" aria-label={code ? t('code.entered', { code }) : t('code.none')}>
        {code.padEnd(LENGTH, '_')}
      </output>
      <fieldset className="kiosk-keys kiosk-digits" aria-label={t('code.keypad')}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" onClick={() => change(code + digit)}>
            {digit}
          </button>
        ))}
      </fieldset>
      <p className="kiosk-warning" role="alert" hidden={!checkIn.failure}>
        {checkIn.failure && t(...wordsFor(checkIn.failure))}
      </p>
      <div className="kiosk-row">
        <button type="button" onClick={onBack}>
          {t('back')}
        </button>
        <button type="button" onClick={() => change(code.slice(0, -1))}>
          {t('code.delete')}
        </button>
        <button
          type="button"
          className="kiosk-main"
          disabled={checkIn.running || code.length < LENGTH}
          onClick={() => void take()}
        >
          {t('checkIn.take')}
        </button>
      </div>
    </div>
  )
}

const LENGTH = 6
const DIGITS = [...'1234567890']

/** Two failures mean something of their own here. */
function wordsFor(failure: Failure): [string, { ns: string }] {
  if (failure === 'NOT_FOUND') return ['checkIn.missing', { ns: 'kiosk' }]
  if (failure === 'WRONG_STATE') return ['checkIn.used', { ns: 'kiosk' }]
  return [failure, { ns: 'errors' }]
}

type Keys = Readonly<{ add: (digit: string) => void; remove: () => void; take: () => Promise<void> }>

function useTypedDigits({ add, remove, take }: Keys): void {
  const type = useEffectEvent((event: KeyboardEvent) => {
    if (DIGITS.includes(event.key)) add(event.key)
    else if (event.key === 'Backspace') remove()
    else if (event.key === 'Enter' && !takesEnter(event.target)) {
      event.preventDefault()
      void take()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => type(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
