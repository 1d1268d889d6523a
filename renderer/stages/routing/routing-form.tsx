import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DepartmentPicker } from './department-picker.tsx'
import './routing.css'
import { feedbackDaysOf } from './routing-draft.ts'
import { RoutingsNow } from './routings-now.tsx'
import { Suggestions } from './suggestions.tsx'
import { useRoutingDraft } from './use-routing-draft.ts'

type Props = Readonly<{ casefile: CasefileRow }>

/** Brings a matter to who must act; once it is there, it shows where it is. */
export function RoutingForm({ casefile }: Props) {
  return (
    <div className="routing">
      <RoutingsNow casefile={casefile} />
      {casefile.state === 'registered' && <SendForm key={casefile.id} casefile={casefile} />}
    </div>
  )
}

function SendForm({ casefile }: Props) {
  const { t } = useTranslation('routing')
  const { suggestions, methods, draft, set, missing } = useRoutingDraft(casefile)
  const [asked, setAsked] = useState(false)
  const send = useCommand(hall.routing.send)
  const { department, departmentName, method, days, reason } = draft
  const warn = (field: keyof typeof MISSING) => (asked && missing.includes(field) ? { warning: t(MISSING[field]) } : {})

  async function submit() {
    setAsked(true)
    if (!department || missing.length > 0) return
    const feedbackDays = method === 'assignment' ? feedbackDaysOf(days) : null
    await send.run({ casefile: casefile.id, method, department, feedbackDays, reason })
  }

  return (
    <section className="routing-form" aria-label={t('formTitle')}>
      <FailureNote failure={send.failure} onClose={send.clear} />
      <div>
        <h3 className="routing-heading">
          {t('suggested')} <small>{t('suggestedHint')}</small>
        </h3>
        {!suggestions.data && !suggestions.isError && <ListSkeleton rows={2} />}
        <Suggestions
          suggestions={suggestions.data ?? []}
          chosen={department}
          onChoose={({ department }) => set({ department })}
        />
      </div>
      <Choice
        legend={t('methodLabel')}
        options={methods.map((value) => ({ value, label: t(`method.${value}`), hint: t(`methodHint.${value}`) }))}
        value={method}
        onChange={(value) => set({ method: value })}
        {...(methods.length === 1 ? { hint: t('guidanceOnly') } : {})}
      />
      <FieldGrid>
        <Field label={t('departmentLabel')} required {...warn('department')}>
          {(control) => (
            <DepartmentPicker {...control} value={department} onChange={(value) => set({ department: value })} />
          )}
        </Field>
        {method === 'assignment' && (
          <Field label={t('daysLabel')} required {...warn('days')}>
            {(control) => (
              <TextInput
                {...control}
                value={days}
                onChange={(text) => set({ days: text })}
                inputMode="numeric"
                maxLength={3}
                plainCharacters
              />
            )}
          </Field>
        )}
      </FieldGrid>
      <Field label={t('reasonLabel')} hint={t('reasonHint')} required wide {...warn('reason')}>
        {(control) => (
          <TextArea
            {...control}
            value={reason}
            onChange={(text) => set({ written: text })}
            rows={2}
            maxRows={6}
            maxLength={500}
          />
        )}
      </Field>
      <div className="panel-actions">
        <ActionButton primary shortcut="Alt+R" running={send.running} onClick={() => void submit()}>
          {department ? t('send', { department: departmentName }) : t('sendDisabled')}
        </ActionButton>
      </div>
    </section>
  )
}

const MISSING = { department: 'missingDepartment', days: 'missingDays', reason: 'missingReason' } as const
