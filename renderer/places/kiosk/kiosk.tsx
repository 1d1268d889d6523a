import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import { host } from '../../app/host.ts'
import { switchLanguage } from '../../app/i18n.ts'
import { ChoosePriority } from './choose-priority.tsx'
import { ChooseService, type Service } from './choose-service.tsx'
import { KioskHead } from './kiosk-head.tsx'
import { LeaveLock } from './leave-lock.tsx'
import { LookUp } from './look-up.tsx'
import { ShowNumber } from './show-number.tsx'
import { useIdle } from './use-idle.ts'
import './kiosk.css'

type Step =
  | Readonly<{ at: 'home' | 'look-up' | 'leave' }>
  | Readonly<{ at: 'priority'; service: Service }>
  | Readonly<{ at: 'number'; service: Service; ticket: IssuedTicket }>

const HOME: Step = { at: 'home' }

/** Seconds without a touch until the next visitor finds the start page. Reading an answer takes longest. */
const IDLE_SECONDS = { home: 60, priority: 30, number: 30, 'look-up': 120, leave: 30 } as const

/** Two touches to a number: what for, and whether consideration is needed. */
export function Kiosk() {
  const { t } = useTranslation('kiosk')
  const [step, setStep] = useState<Step>(HOME)
  const reset = useCallback(() => {
    setStep(HOME)
    void switchLanguage('zh-CN')
  }, [])
  const left = useIdle(IDLE_SECONDS[step.at], reset)
  const home = () => setStep(HOME)

  return (
    <div className="kiosk">
      <KioskHead onStaff={host && (() => setStep({ at: 'leave' }))} />
      <main>
        {step.at === 'home' && (
          <ChooseService
            onChoose={(service) => setStep({ at: 'priority', service })}
            onLookUp={() => setStep({ at: 'look-up' })}
          />
        )}
        {step.at === 'priority' && (
          <ChoosePriority
            service={step.service}
            onBack={home}
            onIssued={(ticket) => setStep({ at: 'number', service: step.service, ticket })}
          />
        )}
        {step.at === 'number' && <ShowNumber ticket={step.ticket} service={step.service} onDone={home} />}
        {step.at === 'look-up' && <LookUp onBack={home} />}
        {step.at === 'leave' && host && <LeaveLock host={host} onBack={home} />}
      </main>
      {step.at !== 'home' && left <= 15 && (
        <p className="kiosk-idle" role="status">
          {t('idle', { count: left })}
        </p>
      )}
    </div>
  )
}
