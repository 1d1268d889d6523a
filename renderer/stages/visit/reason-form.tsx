import Button from 'antd/es/button'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../ui/text-input.tsx'

type Props = Readonly<{
  name: string
  running: boolean
  onReason: (reason: string) => void
  onCancel: () => void
}>

/** Why somebody looks at personal data: a frequent reason by one press, another in their own words. */
export function ReasonForm({ name, running, onReason, onCancel }: Props) {
  const { t } = useTranslation('visit')
  const [own, setOwn] = useState('')
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <fieldset className="reason-form" onKeyDown={press}>
      <legend>{t('reveal.why', { name })}</legend>
      {REASONS.map((reason, index) => (
        <Button
          key={reason}
          size="small"
          autoFocus={index === 0}
          disabled={running}
          onClick={() => onReason(t(`reveal.reason.${reason}`))}
        >
          {t(`reveal.reason.${reason}`)}
        </Button>
      ))}
      <TextInput
        aria-label={t('reveal.own')}
        placeholder={t('reveal.own')}
        value={own}
        onChange={setOwn}
        onEnter={() => own.trim() !== '' && onReason(own.trim())}
        maxLength={100}
      />
    </fieldset>
  )
}

const REASONS = ['contact', 'identity', 'document'] as const
