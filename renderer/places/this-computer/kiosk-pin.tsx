import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import { pinProblem } from './new-pin.ts'
import { NotDone } from './not-done.tsx'

/** The PIN that ends a locked kiosk of this computer; typed twice, for nobody can read it back. */
export function KioskPin({ host }: Readonly<{ host: Host }>) {
  const { t } = useTranslation('this-computer')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<ReturnType<typeof pinProblem>>(null)
  const [kept, setKept] = useState(false)
  const attempt = useAttempt()

  function change(set: (text: string) => void, text: string): void {
    set(text)
    setProblem(null)
    setKept(false)
  }

  function keep(): void {
    const found = pinProblem(pin, again)
    setProblem(found)
    if (found) return
    void attempt.run(async () => {
      await asAdministrator((session) => host.setKioskPin({ pin }, session))
      setPin('')
      setAgain('')
      setKept(true)
    })
  }

  const warning = (of: typeof problem) => (of === problem && of ? { warning: t(`kioskPin.${of}`) } : {})
  return (
    <section aria-label={t('kioskPin.title')}>
      <h2>{t('kioskPin.title')}</h2>
      <p>{t('kioskPin.explain')}</p>
      <Field label={t('kioskPin.pin')} hint={t('kioskPin.hint')} {...warning('length')}>
        {(control) => <SecretInput {...control} value={pin} onChange={(text) => change(setPin, text)} />}
      </Field>
      <Field label={t('kioskPin.again')} {...warning('different')}>
        {(control) => (
          <SecretInput {...control} value={again} onChange={(text) => change(setAgain, text)} onEnter={keep} />
        )}
      </Field>
      <div className="this-computer-row">
        <ActionButton running={attempt.running} onClick={keep}>
          {t('kioskPin.keep')}
        </ActionButton>
        {kept && <span role="status">{t('kioskPin.kept')}</span>}
      </div>
      <NotDone failure={attempt.failure} otherwise={t('kioskPin.failed')} />
    </section>
  )
}
