import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { host } from '../../app/host.ts'
import { switchLanguage } from '../../app/i18n.ts'
import { useConnection } from '../../app/live.ts'
import { CheckIn } from './check-in.tsx'
import { ChoosePriority } from './choose-priority.tsx'
import { ChooseService } from './choose-service.tsx'
import { KioskHead } from './kiosk-head.tsx'
import { LeaveLock } from './leave-lock.tsx'
import { LookUp } from './look-up.tsx'
import { classesOf, USUAL } from './manner.ts'
import { OfflineNotice } from './offline-notice.tsx'
import { ShowNumber } from './show-number.tsx'
import { ShowStanding } from './show-standing.tsx'
import { HOME, idleSeconds, nameOf, type Step, scannedStep } from './steps.ts'
import { useIdle } from './use-idle.ts'
import { useScanner } from './use-scanner.ts'
import { useSettling } from './use-settling.ts'
import './kiosk.css'
import './kiosk-manner.css'

/** Two touches to a number: what for, and whether consideration is needed. */
export function Kiosk() {
  const { t } = useTranslation('kiosk')
  const [step, setStep] = useState<Step>(HOME)
  const [manner, setManner] = useState(USUAL)
  const offline = useConnection() === 'offline'
  const settling = useSettling(nameOf(step))
  const reset = useCallback(() => {
    setStep(HOME)
    setManner(USUAL)
    void switchLanguage('zh-CN')
  }, [])
  const left = useIdle(idleSeconds(step, manner.large), reset)
  useScanner((scanned) => setStep(scannedStep(scanned)))
  // A number that was given stays readable, and staff can always leave.
  const needsHall = step.at !== 'number' && step.at !== 'leave'

  return (
    <div className={classesOf(manner)}>
      <KioskHead manner={manner} onManner={setManner} onStaff={host && (() => setStep({ at: 'leave' }))} />
      <main inert={settling}>
        {offline && needsHall && <OfflineNotice />}
        <div className="kiosk-step" key={nameOf(step)} hidden={offline && needsHall}>
          <Page step={step} onStep={setStep} />
        </div>
      </main>
      {step.at !== 'home' && left <= 15 && (
        <p className="kiosk-idle" role="status">
          {t('idle', { count: left })}
        </p>
      )}
    </div>
  )
}

function Page({ step, onStep }: Readonly<{ step: Step; onStep: (step: Step) => void }>) {
  const home = () => onStep(HOME)
  if (step.at === 'priority') {
    const { service } = step
    return <ChoosePriority service={service} onBack={home} onIssued={(ticket) => onStep({ at: 'number', ticket })} />
  }
  if (step.at === 'number') return <ShowNumber ticket={step.ticket} onDone={home} />
  if (step.at === 'look-up') return <LookUp scanned={step.queryCode} onBack={home} />
  if (step.at === 'standing') return <ShowStanding asked={step} onDone={home} />
  if (step.at === 'leave' && host) return <LeaveLock host={host} onBack={home} />
  if (step.at === 'check-in') {
    return <CheckIn scanned={step.code} onBack={home} onIssued={(ticket) => onStep({ at: 'number', ticket })} />
  }
  return <ChooseService onStep={onStep} />
}
