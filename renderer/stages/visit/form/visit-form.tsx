import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyId, TicketId, VisitId } from '../../../../shared/model/ids.ts'
import { rulePack } from '../../../../shared/model/rule-packs.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { useAbout } from '../../../app/about.tsx'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Foot } from '../../../ui/foot.tsx'
import { CardLine } from '../cards/card-line.tsx'
import { useCardInDraft } from '../cards/use-card-in-draft.ts'
import { type DraftProblem, problemsOf } from './draft-problems.ts'
import { enterMoves } from './enter-moves.ts'
import { Folds } from './folds.tsx'
import { KindChoices } from './kind-choices.tsx'
import { NoticeTick } from './notice-tick.tsx'
import { PartyFields } from './party-fields.tsx'
import { useVisitDraft } from './use-visit-draft.ts'
import { emptyDraft, noticeOwed, type VisitDraft } from './visit-draft.ts'
import { toRegistration } from './visit-registration.ts'
import './visit-form.css'

type Props = Readonly<{
  /** Null for a letter, a call or a message, which takes no number. */
  ticket: TicketId | null
  type: VisitDraft['type']
  onRegistered: (visit: VisitId, documentWarnings: readonly string[]) => void
  /** Whom of the hall's parties the form is about, for what is shown beside it. */
  onKnown?: (party: PartyId | null) => void
}>

/** Registers who came. What is typed survives a reload until the hall has it. */
export function VisitForm({ ticket, type, onRegistered, onKnown }: Props) {
  const { t } = useTranslation('visit')
  const about = useAbout()
  const [today, pack] = [BusinessDate.parse(about.businessDate), rulePack(about.rulePack)]
  const empty = emptyDraft(ticket ? 'visit' : 'letter', type)
  const { draft, change, forget } = useVisitDraft(ticket ?? 'no-ticket', empty)
  const register = useCommand(hall.visit.register)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const problems = asked ? problemsOf(draft, pack) : []
  const cards = useCardInDraft(draft, change, (filled) => goOnAfterCard(filled, form.current))
  useKnown(draft, onKnown, () => focusFirst(problemsOf(draft, pack)[0], form.current))

  async function submit() {
    setAsked(true)
    const [problem] = problemsOf(draft, pack)
    if (problem) return focusFirst(problem, form.current)
    const visit = await register.run({ ticket, ...toRegistration(draft, today) })
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
      {...enterMoves(() => void submit())}
    >
      <KindChoices draft={draft} onChange={change} />
      <CardLine {...cards} />
      <PartyFields draft={draft} pack={pack} problems={problems} onChange={change} />
      <Folds draft={draft} nameless={problems.includes('attendantNameNeeded')} onChange={change} />
      <Foot className="visit-form-end">
        {noticeOwed(draft) && (
          <NoticeTick
            given={draft.noticeGiven}
            missing={problems.includes('noticeNeeded')}
            onChange={(noticeGiven) => change({ noticeGiven })}
          />
        )}
        <FailureNote failure={register.failure} onClose={register.clear} />
        <div className="visit-form-act">
          <ActionButton
            primary
            size="large"
            shortcut="Ctrl+Enter"
            running={register.running}
            onClick={() => void submit()}
          >
            {t('register')}
          </ActionButton>
          {!noticeOwed(draft) && <p className="field-hint">{t('noticeWithAnswer')}</p>}
          {problems.length > 1 && (
            <div className="field-warning" role="alert">
              {t('stillMissing', { count: problems.length })}
            </div>
          )}
        </div>
      </Foot>
    </form>
  )
}

/** Tells who is known, also after a reload, and goes on where the form still needs something once somebody is taken. */
function useKnown({ known }: VisitDraft, tell: Props['onKnown'], goOn: () => void): void {
  const party = known?.party.id ?? null
  const before = useRef(party)
  const latest = useRef({ tell, goOn })
  useEffect(() => {
    latest.current = { tell, goOn }
  })
  useEffect(() => {
    latest.current.tell?.(party)
    if (party !== null && party !== before.current) latest.current.goOn()
    before.current = party
  }, [party])
}

/** Work goes on at the first field that keeps the form from being registered, or at the button that registers it. */
function focusFirst(problem: DraftProblem | undefined, form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>(problem ? `[name="${FIELDS[problem]}"]` : '.visit-form-act button')?.focus()
}

/** A card tells everything but the phone; of somebody who typed only a number the name is still missing. */
function goOnAfterCard({ name }: VisitDraft, form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>(`[name="${name === '' ? 'party-name' : 'phone'}"]`)?.focus()
}

const FIELDS: Record<DraftProblem, string> = {
  nameNeeded: 'party-name',
  headcountNeeded: 'headcount',
  headcountTooSmall: 'headcount',
  headcountTooLarge: 'headcount',
  representativeNameNeeded: 'representative-name',
  tooManyRepresentatives: 'representative-name',
  attendantNameNeeded: 'attendant-name',
  noticeNeeded: 'notice',
}
