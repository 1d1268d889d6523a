import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type Props = Readonly<{
  /** Which usual reasons are offered. */
  of: 'call' | 'hold' | 'transfer'
  value: string
  onChange: (value: string) => void
  onEnter: () => void
  required?: boolean
}>

/** A reason in a few words; the usual ones are one touch away. */
export function ReasonField({ of, value, onChange, onEnter, required = false }: Props) {
  const { t } = useTranslation('ticket')
  const usual = ['first', 'second', 'third'].map((place) => t(`usualReasons.${of}.${place}`))
  return (
    <>
      <Field label={t('reason')} required={required}>
        {(control) => <TextInput {...control} value={value} maxLength={100} onChange={onChange} onEnter={onEnter} />}
      </Field>
      <fieldset className="reason-chips" aria-label={t('usualReason')}>
        {usual.map((reason) => (
          <Button key={reason} size="small" onClick={() => onChange(reason)}>
            {reason}
          </Button>
        ))}
      </fieldset>
    </>
  )
}
