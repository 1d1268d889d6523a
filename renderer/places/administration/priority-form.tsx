import { useTranslation } from 'react-i18next'
import type { PriorityInFull } from '../../../shared/contract/ticket-services.ts'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { FormPanel } from './form-panel.tsx'
import { isShortCode } from './short-code.ts'
import { useDraft } from './use-draft.ts'
import { wholeNumber } from './whole-number.ts'

type Props = Readonly<{
  /** The one that is changed; null adds one. */
  priority: PriorityInFull | null
  onDone: (name: string) => void
  onCancel: () => void
}>

const WEIGHTS = { least: 0, most: 100 }

export function PriorityForm({ priority, onDone, onCancel }: Props) {
  const { t } = useTranslation(['floor', 'errors'])
  const adding = useCommand(hall.ticket.addPriority)
  const changing = useCommand(hall.ticket.changePriority)
  const { running, failure, clear } = priority ? changing : adding
  const { code = '', name = '', nameEn = '', weight = 10, active = true } = priority ?? {}
  const { draft, set, text, told, check } = useDraft({ code, name, nameEn, weight: String(weight) }, (now) => ({
    code: !isShortCode(now.code) && t('services.faults.code'),
    name: now.name.trim() === '' && t('services.faults.missing'),
    weight: wholeNumber(now.weight, WEIGHTS) === null && t('priorities.weightWrong'),
  }))
  const taken = failure === 'CODE_TAKEN' ? { warning: t('CODE_TAKEN', { ns: 'errors' }) } : told('code')

  async function save() {
    if (!check()) return
    const saved = await (priority ? changing : adding).run({ ...draft, weight: Number(draft.weight), active })
    if (saved) onDone(saved.name)
  }

  return (
    <FormPanel
      title={priority ? t('priorities.changeOf', { name }) : t('priorities.add')}
      running={running}
      failure={failure === 'CODE_TAKEN' ? null : failure}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <Field label={t('priorities.name')} required {...told('name')}>
        {(control) => <TextInput {...control} {...text('name')} maxLength={20} autoFocus />}
      </Field>
      <Field label={t('services.nameEn')}>
        {(control) => <TextInput {...control} {...text('nameEn')} maxLength={40} />}
      </Field>
      {!priority && (
        <Field label={t('code')} hint={t('codeHint')} required {...taken}>
          {(control) => (
            <TextInput
              {...control}
              plainCharacters
              value={draft.code}
              maxLength={31}
              onChange={(typed) => {
                clear()
                set({ code: typed })
              }}
            />
          )}
        </Field>
      )}
      <Field label={t('priorities.weight')} hint={t('priorities.weightHint')} {...told('weight')}>
        {(control) => <TextInput {...control} {...text('weight')} plainCharacters inputMode="numeric" maxLength={3} />}
      </Field>
    </FormPanel>
  )
}
