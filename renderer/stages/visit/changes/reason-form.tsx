import Button from 'antd/es/button'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../../ui/text-input.tsx'

type Props = Readonly<{
  /** What the reason is for. */
  legend: string
  /** The frequent ones, in words. */
  reasons: readonly string[]
  running: boolean
  /** Whether the first reason is where the focus goes; false below a form that is filled in first. */
  focused?: boolean
  onReason: (reason: string) => void
  onCancel: () => void
}>

/** Why somebody does something that needs a reason: a frequent one by one press, another in their own words. */
export function ReasonForm({ legend, reasons, running, focused = true, onReason, onCancel }: Props) {
  const { t } = useTranslation('visit')
  const [own, setOwn] = useState('')
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <fieldset className="reason-form" onKeyDown={press}>
      <legend>{legend}</legend>
      {reasons.map((reason, index) => (
        <Button
          key={reason}
          size="small"
          autoFocus={focused && index === 0}
          disabled={running}
          onClick={() => onReason(reason)}
        >
          {reason}
        </Button>
      ))}
      <TextInput
        aria-label={t('reveal.own')}
        placeholder={t('reveal.own')}
        value={own}
        onChange={setOwn}
        onEnter={() => own.trim() !== '' && !running && onReason(own.trim())}
        maxLength={100}
      />
    </fieldset>
  )
}
