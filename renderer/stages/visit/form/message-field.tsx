import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { VisitDraft } from './visit-draft.ts'

type Props = Readonly<{ draft: VisitDraft; onChange: (part: Partial<VisitDraft>) => void }>

/** The words of the letter or net message itself, copied or summed up; the scan is attached afterwards. */
export function MessageField({ draft, onChange }: Props) {
  const { t } = useTranslation('visit')
  return (
    <Field label={t(draft.channel === 'net' ? 'messageNet' : 'messageLetter')} hint={t('messageHint')} wide>
      {(control) => (
        <TextArea
          {...control}
          rows={3}
          maxRows={8}
          maxLength={20_000}
          value={draft.message}
          onChange={(message) => onChange({ message })}
        />
      )}
    </Field>
  )
}
