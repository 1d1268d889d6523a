import { useTranslation } from 'react-i18next'
import type { FailureCode } from '../../../shared/contract/errors.ts'
import type { ServiceInFull } from '../../../shared/contract/ticket-services.ts'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { FormPanel } from './form-panel.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { newService, type ServiceDraft, serviceDraft, serviceFaults, serviceFields } from './service-draft.ts'
import { useDraft } from './use-draft.ts'

type Props = Readonly<{
  /** The service that is changed; null adds one. */
  service: ServiceInFull | null
  onDone: (name: string) => void
  onCancel: () => void
}>

export function ServiceForm({ service, onDone, onCancel }: Props) {
  const { t } = useTranslation(['floor', 'errors'])
  const adding = useCommand(hall.ticket.addService)
  const changing = useCommand(hall.ticket.changeService)
  const { running, failure, clear } = service ? changing : adding
  const { draft, set, text, told, check } = useDraft<ServiceDraft>(
    service ? serviceDraft(service) : newService(),
    (now) => faultWords(now, (fault) => t(`services.faults.${fault}`)),
  )
  /** What the hall refused stands at its field, as what the page refused. */
  const at = (field: 'code' | 'prefix', code: FailureCode) =>
    failure === code ? { warning: t(code, { ns: 'errors' }) } : told(field)
  const typed = (field: Parameters<typeof text>[0]) => ({ ...text(field), plainCharacters: true })

  async function save() {
    if (!check()) return
    const fields = serviceFields(draft)
    const saved = service
      ? await changing.run({ service: service.id, ...fields, active: service.active })
      : await adding.run({ code: draft.code, ...fields, active: true })
    if (saved) onDone(saved.name)
  }

  return (
    <FormPanel
      title={service ? t('services.changeOf', { name: service.name }) : t('services.add')}
      running={running}
      failure={failure === 'CODE_TAKEN' || failure === 'PREFIX_TAKEN' ? null : failure}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <Field label={t('services.name')} required {...told('name')}>
        {(control) => <TextInput {...control} {...text('name')} maxLength={20} autoFocus />}
      </Field>
      <Field label={t('services.nameEn')}>
        {(control) => <TextInput {...control} {...text('nameEn')} maxLength={40} />}
      </Field>
      {!service && (
        <Field label={t('code')} hint={t('codeHint')} required {...at('code', 'CODE_TAKEN')}>
          {(control) => <TextInput {...control} {...typed('code')} maxLength={31} />}
        </Field>
      )}
      <Field label={t('services.prefix')} hint={t('services.prefixHint')} required {...at('prefix', 'PREFIX_TAKEN')}>
        {(control) => (
          <TextInput
            {...control}
            {...typed('prefix')}
            maxLength={1}
            onChange={(prefix) => {
              clear()
              set({ prefix: prefix.toUpperCase() })
            }}
          />
        )}
      </Field>
      <Field label={t('services.description')} hint={t('services.descriptionHint')} wide>
        {(control) => <TextInput {...control} {...text('description')} maxLength={120} />}
      </Field>
      <Field label={t('services.first')} {...told('first')}>
        {(control) => <TextInput {...control} {...typed('first')} inputMode="numeric" maxLength={5} />}
      </Field>
      <Field label={t('services.last')} hint={t('services.lastHint')} {...told('last')}>
        {(control) => <TextInput {...control} {...typed('last')} inputMode="numeric" maxLength={5} />}
      </Field>
      <Field label={t('services.dailyLimit')} hint={t('services.dailyLimitHint')} {...told('dailyLimit')}>
        {(control) => <TextInput {...control} {...typed('dailyLimit')} inputMode="numeric" maxLength={5} />}
      </Field>
      <Field label={t('services.minutes')} hint={t('services.minutesHint')} {...told('expectedMinutes')}>
        {(control) => <TextInput {...control} {...typed('expectedMinutes')} inputMode="numeric" maxLength={3} />}
      </Field>
      <Choice
        legend={t('services.taken')}
        value={draft.taken}
        options={(['kiosk', 'clerk'] as const).map((value) => ({ value, label: t(`services.takenBy.${value}`) }))}
        onChange={(taken) => set({ taken })}
      />
      <Field label={t('services.capacity')} hint={t('services.capacityHint')} {...told('slotCapacity')}>
        {(control) => <TextInput {...control} {...typed('slotCapacity')} inputMode="numeric" maxLength={2} />}
      </Field>
      <HoursEditor spans={draft.hours} onChange={(hours) => set({ hours })} warning={told('hours').warning || null} />
    </FormPanel>
  )
}

/** The faults of a draft in the reader's words. */
function faultWords(draft: ServiceDraft, say: (fault: string) => string): Partial<Record<keyof ServiceDraft, string>> {
  const found = Object.entries(serviceFaults(draft)).flatMap(([field, fault]) => (fault ? [[field, say(fault)]] : []))
  return Object.fromEntries(found)
}
