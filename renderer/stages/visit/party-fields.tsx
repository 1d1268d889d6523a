import InputNumber from 'antd/es/input-number'
import { useTranslation } from 'react-i18next'
import type { RulePack } from '../../../shared/model/rule-pack.ts'
import { isGroup } from '../../../shared/model/rule-pack.ts'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DocumentFields } from './document-fields.tsx'
import { RepresentativesFields } from './representatives-fields.tsx'
import type { DraftProblem, VisitDraft } from './visit-draft.ts'

type Props = Readonly<{
  draft: VisitDraft
  pack: RulePack
  /** Only those the clerk was told of; an untouched form accuses nobody. */
  problems: readonly DraftProblem[]
  onChange: (part: Partial<VisitDraft>) => void
  onEnter: () => void
}>

/** Who came and how to reach them. */
export function PartyFields({ draft, pack, problems, onChange, onEnter }: Props) {
  const { t } = useTranslation('visit')
  const group = draft.type === 'group'
  return (
    <FieldGrid>
      <Field
        label={t(group ? 'groupName' : 'name')}
        required
        hint={group ? t('groupNameHint') : undefined}
        warning={problems.includes('nameNeeded') && t('problem.nameNeeded')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="party-name"
            autoFocus
            maxLength={80}
            value={draft.name}
            onEnter={onEnter}
            onChange={(name) => onChange({ name })}
          />
        )}
      </Field>
      <HeadcountField draft={draft} pack={pack} problems={problems} onChange={onChange} />
      <DocumentFields draft={draft} onChange={onChange} onEnter={onEnter} />
      <Field label={t('phone')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={30}
            inputMode="tel"
            plainCharacters
            value={draft.phone}
            onEnter={onEnter}
            onChange={(phone) => onChange({ phone })}
          />
        )}
      </Field>
      <Field label={t('address')} wide={draft.documentType === 'none'}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={draft.address}
            onEnter={onEnter}
            onChange={(address) => onChange({ address })}
          />
        )}
      </Field>
      {group && (
        <RepresentativesFields
          draft={draft}
          pack={pack}
          problems={problems}
          onChange={(representatives) => onChange({ representatives })}
          onEnter={onEnter}
        />
      )}
    </FieldGrid>
  )
}

function HeadcountField({ draft, pack, problems, onChange }: Omit<Props, 'onEnter'>) {
  const { t } = useTranslation('visit')
  const problem = problems.find((found) => found === 'headcountNeeded' || found === 'headcountTooSmall')
  const counted = isGroup(pack, draft.headcount ?? 0)
  return (
    <Field
      label={t('headcount')}
      required
      hint={counted ? t('countsAsGroup', { from: pack.groupFrom }) : t('headcountHint')}
      warning={problem && t(`problem.${problem}`)}
    >
      {({ invalid, ...control }) => (
        <InputNumber
          {...control}
          name="headcount"
          className="visit-headcount"
          min={1}
          max={9999}
          precision={0}
          value={draft.headcount}
          onChange={(headcount) => onChange({ headcount })}
          {...(invalid ? { status: 'warning' as const } : {})}
        />
      )}
    </Field>
  )
}
