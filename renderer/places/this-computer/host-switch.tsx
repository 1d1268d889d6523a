import Alert from 'antd/es/alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAttempt } from '../../app/use-attempt.ts'
import { useAskAgain } from './host-queries.ts'
import { NotDone } from './not-done.tsx'

type Props = Readonly<{
  name: 'openAtLogin' | 'recording'
  /** As the computer has it; undefined until it said so. */
  on: boolean | undefined
  /** Asks the computer to change it; answers with what it is then, which may be what it was. */
  change: (on: boolean) => Promise<boolean>
  children?: string
}>

/** One thing of this computer that is on or off; what is shown is always read back from it. */
export function HostSwitch({ name, on, change, children }: Props) {
  const { t } = useTranslation('this-computer')
  const askAgain = useAskAgain()
  const [refused, setRefused] = useState(false)
  const attempt = useAttempt()

  async function set(wanted: boolean) {
    setRefused(false)
    await attempt.run(async () => {
      setRefused((await change(wanted)) !== wanted)
      await askAgain()
    })
  }

  return (
    <section aria-label={t(`${name}.title`)}>
      <h2>{t(`${name}.title`)}</h2>
      {children && <p>{children}</p>}
      <label className="this-computer-choice">
        <input
          type="checkbox"
          checked={on ?? false}
          disabled={on === undefined || attempt.running}
          onChange={(event) => void set(event.target.checked)}
        />
        {t(`${name}.label`)}
      </label>
      <NotDone failure={attempt.failure} otherwise={t(`${name}.refused`)} />
      {refused && <Alert role="alert" type="warning" showIcon title={t(`${name}.refused`)} />}
    </section>
  )
}
