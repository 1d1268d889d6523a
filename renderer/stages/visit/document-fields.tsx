import Select from 'antd/es/select'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentType } from '../../../shared/contract/visit-party.ts'
import { checkIdentityNumber } from '../../../shared/model/identity-number.ts'
import { BusinessDate } from '../../../shared/model/time.ts'
import { useAbout } from '../../app/about.tsx'
import { useTimes } from '../../app/time.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { identityNote } from './identity-note.ts'
import type { VisitDraft } from './visit-draft.ts'

type Props = Readonly<{ draft: VisitDraft; onChange: (part: Partial<VisitDraft>) => void; onEnter: () => void }>

/** Which document the visitor brought. A wrong number warns while it is typed and keeps nobody from registering. */
export function DocumentFields({ draft, onChange, onEnter }: Props) {
  const { t } = useTranslation('visit')
  const said = useIdentityWords(draft)
  const isCard = draft.documentType === 'resident-card'

  function leave() {
    said.setTyping(false)
    if (!isCard || draft.documentNumber === '') return
    onChange({ documentNumber: checkIdentityNumber(draft.documentNumber, said.today).normalised })
  }

  return (
    <>
      <Field label={t('document.type')}>
        {({ invalid: _, ...control }) => (
          <Select
            {...control}
            value={draft.documentType}
            options={DocumentType.options.map((value) => ({ value, label: t(`document.${value}`) }))}
            onChange={(documentType) => onChange({ documentType })}
          />
        )}
      </Field>
      {draft.documentType !== 'none' && (
        <Field label={t('document.number')} hint={said.hint} warning={said.warning}>
          {(control) => (
            <TextInput
              {...control}
              plainCharacters
              maxLength={40}
              value={draft.documentNumber}
              onEnter={onEnter}
              onBlur={leave}
              onChange={(documentNumber) => {
                said.setTyping(true)
                onChange({ documentNumber })
              }}
            />
          )}
        </Field>
      )}
    </>
  )
}

function useIdentityWords({ documentType, documentNumber }: VisitDraft) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const { businessDate } = useAbout()
  const [typing, setTyping] = useState(false)
  const today = BusinessDate.parse(businessDate)
  const number = documentType === 'resident-card' ? documentNumber : ''
  const note = identityNote(number, today, typing)
  const words = { today, setTyping, hint: undefined as string | undefined, warning: undefined as string | undefined }
  if (note.kind === 'counting') words.hint = t('identity.counting', { count: note.count })
  if (note.kind === 'doubt') words.warning = t(`identity.${note.problem}`, { count: note.count })
  if (note.kind === 'checked') {
    words.hint = t('identity.checked', { birthDate: times.date(note.birthDate), sex: t(`identity.${note.sex}`) })
  }
  return words
}
