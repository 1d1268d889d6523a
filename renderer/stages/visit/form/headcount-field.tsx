import InputNumber from 'antd/es/input-number'
import { useTranslation } from 'react-i18next'
import { isGroup } from '../../../../shared/model/rule-pack.ts'
import { Field } from '../../../ui/field.tsx'
import type { PartyFieldsProps } from './party-fields.tsx'
import { hasMessage } from './visit-draft.ts'

/** How many came; how many signed, of a letter. From the rule pack's threshold on they count as a group visit. */
export function HeadcountField({ draft, pack, problems, onChange }: PartyFieldsProps) {
  const { t } = useTranslation('visit')
  const problem = problems.find((found) => found === 'headcountNeeded' || found === 'headcountTooSmall')
  const counted = isGroup(pack, draft.headcount ?? 0)
  const written = hasMessage(draft)
  return (
    <Field
      label={t(written ? 'signatories' : 'headcount')}
      required
      hint={counted ? t('countsAsGroup', { from: pack.groupFrom }) : t(written ? 'signatoriesHint' : 'headcountHint')}
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
