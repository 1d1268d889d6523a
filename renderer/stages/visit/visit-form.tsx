import Checkbox from 'antd/es/checkbox'
import Radio from 'antd/es/radio'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Channel } from '../../../shared/contract/visit.ts'
import { PartyType } from '../../../shared/contract/visit-party.ts'
import type { TicketId, VisitId } from '../../../shared/model/ids.ts'
import { DEFAULT_RULE_PACK, rulePack } from '../../../shared/model/rule-packs.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { PartyFields } from './party-fields.tsx'
import { useVisitDraft } from './use-visit-draft.ts'
import { type DraftProblem, emptyDraft, problemsOf, toRegistration, type VisitDraft, withType } from './visit-draft.ts'
import './visit-form.css'

type Props = Readonly<{
  /** Null for a letter, a call or a message, which takes no number. */
  ticket: TicketId | null
  type: VisitDraft['type']
  onRegistered: (visit: VisitId, documentWarnings: readonly string[]) => void
}>

const pack = rulePack(DEFAULT_RULE_PACK)

/** Registers who came. What is typed survives a reload until the hall has it. */
export function VisitForm({ ticket, type, onRegistered }: Props) {
  const { t } = useTranslation('visit')
  const empty = emptyDraft(ticket ? 'visit' : 'letter', type)
  const { draft, change, forget } = useVisitDraft(ticket ?? 'no-ticket', empty)
  const register = useCommand(hall.visit.register)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const problems = asked ? problemsOf(draft, pack) : []

  async function submit() {
    setAsked(true)
    const [problem] = problemsOf(draft, pack)
    if (problem) return focusFirst(problem, form.current)
    const visit = await register.run({ ticket, ...toRegistration(draft) })
    if (!visit) return
    forget()
    onRegistered(visit.id, visit.documentWarnings)
  }

  return (
    <form
      ref={form}
      className="visit-form"
      aria-label={t(ticket ? 'title' : 'titleWalkIn')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="visit-form-choices">
        <Choice
          label={t('type.label')}
          options={PartyType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={draft.type}
          onChange={(next) => change(withType(draft, next))}
        />
        <Choice
          label={t('channel.label')}
          options={Channel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
        />
      </div>
      <PartyFields draft={draft} pack={pack} problems={problems} onChange={change} onEnter={() => void submit()} />
      <div className="visit-form-end">
        <NoticeTick
          given={draft.noticeGiven}
          missing={problems.includes('noticeNeeded')}
          onChange={(noticeGiven) => change({ noticeGiven })}
        />
        <FailureNote failure={register.failure} onClose={register.clear} />
        <ActionButton
          primary
          size="large"
          shortcut="Ctrl+Enter"
          running={register.running}
          onClick={() => void submit()}
        >
          {t('register')}
        </ActionButton>
        {problems.length > 1 && (
          <div className="field-warning" role="alert">
            {t('stillMissing', { count: problems.length })}
          </div>
        )}
      </div>
    </form>
  )
}

type ChoiceProps<Value extends string> = Readonly<{
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}>

function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <div className="visit-form-choice">
      <span aria-hidden="true">{label}</span>
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

type TickProps = Readonly<{ given: boolean; missing: boolean; onChange: (given: boolean) => void }>

function NoticeTick({ given, missing, onChange }: TickProps) {
  const { t } = useTranslation('visit')
  return (
    <>
      <Checkbox
        name="notice"
        checked={given}
        aria-invalid={missing}
        onChange={(event) => onChange(event.target.checked)}
      >
        {t('notice')}
      </Checkbox>
      {missing && (
        <div className="field-warning" role="alert">
          {t('problem.noticeNeeded')}
        </div>
      )}
    </>
  )
}

/** Work goes on at the first field that keeps the form from being registered; a doubtful document is none of them. */
function focusFirst(problem: DraftProblem, form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>(`[name="${FIELDS[problem]}"]`)?.focus()
}

const FIELDS: Record<DraftProblem, string> = {
  nameNeeded: 'party-name',
  headcountNeeded: 'headcount',
  headcountTooSmall: 'headcount',
  representativeNameNeeded: 'representative-name',
  tooManyRepresentatives: 'representative-name',
  noticeNeeded: 'notice',
}
