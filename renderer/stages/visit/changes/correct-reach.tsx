import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { DocumentFields } from '../form/document-fields.tsx'
import type { VisitDraft } from '../form/visit-draft.ts'
import { KnownPartyField } from '../party/known-party-field.tsx'

type Props = Readonly<{ draft: VisitDraft; onChange: (part: Partial<VisitDraft>) => void }>

/** Document, phone and address: masked as everywhere, and said anew where they were wrong. */
export function CorrectReach({ draft, onChange }: Props) {
  const { t } = useTranslation('visit')
  const party = draft.known?.party
  const masked = party ? `${t(`document.${party.documentType}`)} ${party.documentNumberMasked}`.trim() : ''
  return (
    <>
      <KnownPartyField draft={draft} onChange={onChange} what="document" label={t('summary.document')} masked={masked}>
        <DocumentFields draft={draft} onChange={onChange} />
      </KnownPartyField>
      <Reach what="phone" masked={party?.phoneMasked ?? ''} maxLength={30} draft={draft} onChange={onChange} />
      <Reach what="address" masked={party?.addressMasked ?? ''} maxLength={200} draft={draft} onChange={onChange} />
    </>
  )
}

type ReachProps = Props & Readonly<{ what: 'phone' | 'address'; masked: string; maxLength: number }>

function Reach({ what, masked, maxLength, draft, onChange }: ReachProps) {
  const { t } = useTranslation('visit')
  return (
    <KnownPartyField draft={draft} onChange={onChange} what={what} label={t(what)} masked={masked}>
      <Field label={t(what)}>
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            maxLength={maxLength}
            value={draft[what]}
            {...(what === 'phone' ? { plainCharacters: true, inputMode: 'tel' as const } : {})}
            onChange={(value) => onChange({ [what]: value })}
          />
        )}
      </Field>
    </KnownPartyField>
  )
}
