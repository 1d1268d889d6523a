import { useTranslation } from 'react-i18next'
import { MOST_HEADS } from '../../../../shared/contract/visit-fields.ts'
import { isGroupVisit } from '../../../../shared/model/visit-kind.ts'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import type { DraftProblem } from './draft-problems.ts'
import type { PartyFieldsProps } from './party-fields.tsx'
import { hasMessage } from './visit-draft.ts'

/** How many came; how many signed, of a letter. From the rule pack's threshold on they count as a group visit. */
export function HeadcountField({ draft, pack, problems, onChange }: PartyFieldsProps) {
  const { t } = useTranslation('visit')
  const problem = problems.find((found) => PROBLEMS.includes(found))
  const counted = isGroupVisit(pack, { channel: draft.channel, headcount: draft.headcount ?? 0 })
  const written = hasMessage(draft)
  // Whoever came as several people may be spoken for by representatives.
  const hint = draft.type === 'person' ? 'countsAsGroupOf' : 'countsAsGroup'
  return (
    <Field
      label={t(written ? 'signatories' : 'headcount')}
      required
      hint={counted ? t(hint, { from: pack.groupFrom }) : t(written ? 'signatoriesHint' : 'headcountHint')}
      warning={problem && t(`problem.${problem}`, { max: MOST_HEADS })}
    >
      {(control) => (
        <TextInput
          {...control}
          name="headcount"
          inputMode="numeric"
          plainCharacters
          maxLength={6}
          value={draft.headcount?.toString() ?? ''}
          onChange={(text) => onChange({ headcount: headsIn(text) })}
        />
      )}
    </Field>
  )
}

const PROBLEMS: readonly DraftProblem[] = ['headcountNeeded', 'headcountTooSmall', 'headcountTooLarge']

/** Null where no digit stands. A number that is too large stays as it was typed: a smaller one would be another count. */
function headsIn(text: string): number | null {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? null : Number(digits)
}
