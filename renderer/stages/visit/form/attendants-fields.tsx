import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import { useTranslation } from 'react-i18next'
import { AttendantRole } from '../../../../shared/contract/visit.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import type { AttendantDraft, VisitDraft } from './visit-draft.ts'

type Props = Readonly<{
  draft: VisitDraft
  nameless: boolean
  onChange: (attendants: VisitDraft['attendants']) => void
}>

/** Who came along: an agent with a written authorisation, a guardian, or somebody who only helps. */
export function AttendantsFields({ draft: { attendants }, nameless, onChange }: Props) {
  const { t } = useTranslation('visit')
  return (
    <fieldset className="people-lines">
      <legend>{t('attendants.title')}</legend>
      {nameless && (
        <p className="field-warning" role="alert">
          {t('problem.attendantNameNeeded')}
        </p>
      )}
      {attendants.map((line, index) => (
        <AttendantLine
          key={lineKey(index)}
          line={line}
          number={index + 1}
          focused={index === attendants.length - 1 && line.name === ''}
          onChange={(part) => onChange(attendants.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          onRemove={() => onChange(attendants.filter((_, at) => at !== index))}
        />
      ))}
      {attendants.some(({ as, authorised }) => as !== 'companion' && !authorised) && (
        <p className="field-hint">{t('attendants.paperHint')}</p>
      )}
    </fieldset>
  )
}

type LineProps = Readonly<{
  line: AttendantDraft
  number: number
  focused: boolean
  onChange: (part: Partial<AttendantDraft>) => void
  onRemove: () => void
}>

function AttendantLine({ line, number, focused, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('visit')
  const label = (what: string) => t('attendants.labelOf', { number, what })
  const roles = AttendantRole.options.map((value, index) => ({
    value,
    label: `${index + 1} ${t(`attendants.${value}`)}`,
  }))
  return (
    <div className="attendant-line">
      <SelectInput
        aria-label={label(t('attendants.as'))}
        value={line.as}
        options={roles}
        onChange={(as) => onChange({ as })}
      />
      <TextInput
        aria-label={label(t('name'))}
        name="attendant-name"
        placeholder={t('name')}
        maxLength={60}
        autoFocus={focused}
        value={line.name}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        aria-label={label(t('attendants.relation'))}
        placeholder={t('attendants.relation')}
        maxLength={60}
        value={line.relation}
        onChange={(relation) => onChange({ relation })}
      />
      <TextInput
        aria-label={label(t('phone'))}
        placeholder={t('phone')}
        maxLength={30}
        inputMode="tel"
        plainCharacters
        value={line.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <Button aria-label={t('attendants.remove', { number })} onClick={onRemove}>
        ×
      </Button>
      {line.as !== 'companion' && (
        <Checkbox
          className="attendant-paper"
          checked={line.authorised}
          onChange={(event) => onChange({ authorised: event.target.checked })}
        >
          {t(`attendants.paper.${line.as}`)}
        </Checkbox>
      )}
    </div>
  )
}

function lineKey(index: number): string {
  return `attendant-${index}`
}
