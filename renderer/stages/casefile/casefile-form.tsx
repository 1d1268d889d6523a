import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field, FieldGrid } from '../../ui/field.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import './casefile.css'
import { Choice } from '../../ui/choice.tsx'
import { type CasefileDraft, EMPTY_DRAFT, type MissingField, missingFields, suggestedTexts } from './casefile-draft.ts'
import { CasefileOpened, CasefileOpenedBefore } from './casefile-opened.tsx'
import { CategoryPicker } from './category-picker.tsx'
import { type SameMatter, SimilarMatters } from './similar-matters.tsx'

type Props = Readonly<{ visit: Pick<VisitView, 'id' | 'party'>; onOpened?: (opened: OpenedCasefile) => void }>
type OpenedCasefile = Awaited<ReturnType<typeof hall.casefile.open.call>>

/** Makes a matter of a visit; afterwards it says the number and the query code, and stays so. */
export function CasefileForm({ visit, onOpened }: Props) {
  const [opened, setOpened] = useState<OpenedCasefile | null>(null)
  const existing = useQuery(hall.casefile.ofVisit.queryOptions({ input: { visit: visit.id } }))
  const transcript = useQuery(hall.transcript.ofVisit.queryOptions({ input: { visit: visit.id } }))
  if (opened) return <CasefileOpened number={opened.number} queryCode={opened.queryCode} />
  if (existing.data) return <CasefileOpenedBefore casefile={existing.data} />
  if (existing.isPending || transcript.isPending) return <ListSkeleton rows={5} />
  const done = (casefile: OpenedCasefile) => {
    setOpened(casefile)
    onOpened?.(casefile)
  }
  return <OpenForm visit={visit} suggested={suggestedTexts(transcript.data?.guide)} onOpened={done} />
}

type FormProps = Readonly<{
  visit: Pick<VisitView, 'id' | 'party'>
  suggested: Readonly<{ place: string; summary: string }>
  onOpened: (opened: OpenedCasefile) => void
}>

function OpenForm({ visit, suggested, onOpened }: FormProps) {
  const { t } = useTranslation('casefile')
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [asked, setAsked] = useState(false)
  const [same, setSame] = useState<SameMatter | null>(null)
  const open = useCommand(hall.casefile.open)
  const set = (change: Partial<CasefileDraft>) => setDraft((before) => ({ ...before, ...change }))
  const place = draft.place ?? suggested.place
  const summary = draft.summary ?? suggested.summary
  const missing = missingFields({ ...draft, place, summary })
  const warn = (field: MissingField) =>
    asked && missing.includes(field) ? { warning: t('missing', { field: t(`${field}Label`) }) } : {}

  const unnamed = draft.attempt === 'repeat' && !same?.ofSameParty

  function choose(found: SameMatter | null) {
    setSame(found)
    // What the clerk said themselves stays, but for what only the link had said.
    if (found?.ofSameParty) set({ attempt: 'repeat' })
    else if (same?.ofSameParty) set({ attempt: 'first' })
  }

  async function send() {
    setAsked(true)
    const { kind, category, attempt } = draft
    if (missing.length > 0 || unnamed || !kind || !category) return
    const link = same ? { sameAs: same.casefile.id } : {}
    const opened = await open.run({ visit: visit.id, kind, category, place, attempt, summary, ...link })
    if (opened) onOpened(opened)
  }

  const hint = draft.kind === 'litigation' ? { hint: t('litigationHint') } : {}
  return (
    <section className="casefile-form" aria-label={t('openTitle')}>
      <FailureNote failure={open.failure} onClose={open.clear} />
      <Choice
        legend={t('kindLabel')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        required
        {...hint}
        {...warn('kind')}
      />
      <FieldGrid>
        <Field label={t('categoryLabel')} required {...warn('category')}>
          {(control) => (
            <CategoryPicker {...control} value={draft.category} onChange={(category) => set({ category })} />
          )}
        </Field>
        <Field label={t('placeLabel')} hint={t('placeHint')} required {...warn('place')}>
          {(control) => (
            <TextInput {...control} value={place} onChange={(text) => set({ place: text })} maxLength={120} />
          )}
        </Field>
      </FieldGrid>
      <Field label={t('summaryLabel')} hint={t('summaryHint')} required wide {...warn('summary')}>
        {(control) => (
          <TextArea
            {...control}
            value={summary}
            onChange={(text) => set({ summary: text })}
            rows={3}
            maxRows={8}
            maxLength={500}
          />
        )}
      </Field>
      <SimilarMatters party={visit.party.id} place={place} summary={summary} same={same} onSame={choose} />
      <Choice
        legend={t('attemptLabel')}
        options={ATTEMPTS.map((attempt) => ({ value: attempt, label: t(`attempt.${attempt}`) }))}
        value={draft.attempt}
        onChange={(attempt) => {
          set({ attempt })
          if (attempt === 'first' && same?.ofSameParty) setSame(null)
        }}
        hint={t('attemptHint')}
        {...(asked && unnamed ? { warning: t('earlierNeeded') } : {})}
      />
      <div className="panel-actions">
        <ActionButton primary shortcut="Alt+O" running={open.running} onClick={() => void send()}>
          {t('open')}
        </ActionButton>
      </div>
    </section>
  )
}

const KINDS = ['claim', 'suggestion', 'accusation', 'litigation'] as const
const ATTEMPTS = ['first', 'repeat'] as const
