import Radio from 'antd/es/radio'
import { type ReactNode, type Ref, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Channel } from '../../../../shared/contract/visit.ts'
import { PartyType } from '../../../../shared/contract/visit-party.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { CHANNEL_KEY, DIGIT_KEYS } from './form-keys.ts'
import { type VisitDraft, withType } from './visit-draft.ts'

type Props = Readonly<{ draft: VisitDraft; onChange: (part: Partial<VisitDraft>) => void }>

/** Who and by which way: what the fields below depend on. A known party is what the hall knows it as. */
export function KindChoices({ draft, onChange }: Props) {
  const { t } = useTranslation('visit')
  const choose = (type: VisitDraft['type']) => onChange(withType(draft, type))
  const open = draft.known === null
  const channels = useRef<HTMLDivElement>(null)
  useShortcut(DIGIT_KEYS.person, () => choose('person'), open)
  useShortcut(DIGIT_KEYS.group, () => choose('group'), open)
  useShortcut(DIGIT_KEYS.organisation, () => choose('organisation'), open)
  useShortcut(CHANNEL_KEY, () => channels.current?.querySelector<HTMLElement>('input:checked')?.focus())
  return (
    <div className="visit-form-choices">
      {open && (
        <Choice
          label={t('type.label')}
          options={PartyType.options.map((value) => ({
            value,
            label: (
              <>
                {t(`type.${value}`)} <KeyHint shortcut={DIGIT_KEYS[value]} />
              </>
            ),
          }))}
          value={draft.type}
          onChange={choose}
        />
      )}
      <Choice
        ref={channels}
        label={t('channel.label')}
        shortcut={CHANNEL_KEY}
        options={Channel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={draft.channel}
        onChange={(channel) => onChange({ channel })}
      />
    </div>
  )
}

type ChoiceProps<Value extends string> = Readonly<{
  ref?: Ref<HTMLDivElement>
  label: string
  shortcut?: string
  options: readonly { value: Value; label: ReactNode }[]
  value: Value
  onChange: (value: Value) => void
}>

function Choice<Value extends string>({ ref, label, shortcut, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <div ref={ref} className="visit-form-choice">
      <span aria-hidden="true">
        {label} {shortcut && <KeyHint shortcut={shortcut} />}
      </span>
      <Radio.Group
        aria-label={label}
        optionType="button"
        buttonStyle="solid"
        options={[...options]}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      />
    </div>
  )
}
