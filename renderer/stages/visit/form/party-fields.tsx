import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { RulePack } from '../../../../shared/model/rule-pack.ts'
import { Field, FieldGrid } from '../../../ui/field.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { KnownPartyField } from '../party/known-party-field.tsx'
import { KnownPartyHead } from '../party/known-party-head.tsx'
import { KnownPartyInput } from '../party/known-party-input.tsx'
import type { SearchedIn } from '../party/use-known-parties.ts'
import { DocumentFields } from './document-fields.tsx'
import type { DraftProblem } from './draft-problems.ts'
import { DIGIT_KEYS } from './form-keys.ts'
import { HeadcountField } from './headcount-field.tsx'
import { MessageField } from './message-field.tsx'
import { RepresentativesFields } from './representatives-fields.tsx'
import { hasMessage, type VisitDraft, withKnown, withoutKnown } from './visit-draft.ts'

export type PartyFieldsProps = Readonly<{
  draft: VisitDraft
  pack: RulePack
  /** Only those the clerk was told of; an untouched form accuses nobody. */
  problems: readonly DraftProblem[]
  onChange: (part: Partial<VisitDraft>) => void
}>

/** Who came and how to reach them. */
export function PartyFields(props: PartyFieldsProps) {
  const { t } = useTranslation('visit')
  const { draft, problems, onChange } = props
  const { known } = draft
  const fields = useRef<HTMLDivElement>(null)
  const focusOn = (name: string) => () => fields.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus()
  useShortcut(DIGIT_KEYS.phone, focusOn('phone'), known === null)
  useShortcut(DIGIT_KEYS.address, focusOn('address'), known === null)
  const takeBy = (searched: SearchedIn) =>
    known ? undefined : (party: KnownRow) => onChange(withKnown(draft, party, searched))
  const kept = { draft, onChange }
  return (
    <div ref={fields}>
      <FieldGrid>
        {known ? (
          <KnownPartyHead known={known} onOther={() => onChange(withoutKnown(draft))} />
        ) : (
          <Field
            label={t(NAME_LABELS[draft.type])}
            required
            hint={draft.type === 'group' ? t('groupNameHint') : t('nameHint')}
            warning={problems.includes('nameNeeded') ? t('problem.nameNeeded') : undefined}
          >
            {(control) => (
              <KnownPartyInput
                {...control}
                where="name"
                name="party-name"
                autoFocus
                maxLength={80}
                value={draft.name}
                onTake={takeBy('name')}
                // The reading was that of another name.
                onChange={(name) => onChange({ name, pinyin: '' })}
              />
            )}
          </Field>
        )}
        <HeadcountField {...props} />
        <KnownPartyField
          {...kept}
          what="document"
          label={t('summary.document')}
          masked={
            known ? `${t(`document.${known.party.documentType}`)} ${known.party.documentNumberMasked}`.trim() : ''
          }
        >
          <DocumentFields draft={draft} onChange={onChange} onTake={takeBy('document')} />
        </KnownPartyField>
        <KnownPartyField {...kept} what="phone" label={t('phone')} masked={known?.party.phoneMasked ?? ''}>
          <Field label={<Keyed words={t('phone')} shortcut={known ? null : DIGIT_KEYS.phone} />}>
            {(control) => (
              <KnownPartyInput
                {...control}
                where="phone"
                name="phone"
                autoFocus={known !== null}
                maxLength={30}
                value={draft.phone}
                onTake={takeBy('phone')}
                onChange={(phone) => onChange({ phone })}
              />
            )}
          </Field>
        </KnownPartyField>
        <KnownPartyField {...kept} what="address" label={t('address')} masked={known?.party.addressMasked ?? ''}>
          <AddressField draft={draft} onChange={onChange} />
        </KnownPartyField>
        {draft.type !== 'person' && <RepresentativesFields {...props} />}
        {hasMessage(draft) && <MessageField draft={draft} onChange={onChange} />}
      </FieldGrid>
    </div>
  )
}

const NAME_LABELS = { person: 'name', group: 'groupName', organisation: 'organisationName' } as const

function AddressField({ draft, onChange }: Pick<PartyFieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('visit')
  return (
    <Field
      label={<Keyed words={t('address')} shortcut={draft.known ? null : DIGIT_KEYS.address} />}
      wide={draft.documentType === 'none' && draft.known === null}
    >
      {(control) => (
        <TextInput
          {...control}
          name="address"
          autoFocus={draft.known !== null}
          maxLength={200}
          value={draft.address}
          onChange={(address) => onChange({ address })}
        />
      )}
    </Field>
  )
}

/** Of a known party the key stands on the button that changes the value. */
function Keyed({ words, shortcut }: Readonly<{ words: string; shortcut: string | null }>) {
  return (
    <>
      {words} {shortcut && <KeyHint shortcut={shortcut} />}
    </>
  )
}
