import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Channel, type VisitView } from '../../../../shared/contract/visit.ts'
import { PartyType } from '../../../../shared/contract/visit-party.ts'
import { rulePack } from '../../../../shared/model/rule-packs.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { useAbout } from '../../../app/about.tsx'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { Field, FieldGrid } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { problemsOf } from '../form/draft-problems.ts'
import { Folds } from '../form/folds.tsx'
import { HeadcountField } from '../form/headcount-field.tsx'
import { PinyinField } from '../form/pinyin-field.tsx'
import { RepresentativesFields } from '../form/representatives-fields.tsx'
import type { VisitDraft } from '../form/visit-draft.ts'
import { CorrectReach } from './correct-reach.tsx'
import { correctionDraft, isEmptyCorrection, toCorrection } from './correction.ts'
import { ReasonForm } from './reason-form.tsx'
import { useReasons } from './use-reasons.ts'
import '../form/visit-form.css'
import '../party/party-acts.css'

type Props = Readonly<{ visit: VisitView; onDone: (documentWarnings: readonly string[]) => void; onCancel: () => void }>

/** Puts a registration right: the fields as the hall has them, and the reason, whose press saves it. */
export function CorrectForm({ visit, onDone, onCancel }: Props) {
  const { t } = useTranslation(['party', 'visit'])
  const about = useAbout()
  const [today, pack] = [BusinessDate.parse(about.businessDate), rulePack(about.rulePack)]
  // The form keeps what it began with: whoever corrected meanwhile is not overwritten unseen.
  const [began] = useState(visit)
  const [draft, setDraft] = useState(() => correctionDraft(visit))
  const [said, setSaid] = useState<'nothing' | 'problems' | null>(null)
  const correct = useCommand(hall.visit.correct)
  const problems = said === 'problems' ? problemsOf(draft, pack) : []
  const change = (part: Partial<VisitDraft>) => {
    setDraft({ ...draft, ...part })
    setSaid(null)
  }
  const fields = { draft, pack, problems, onChange: change }
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel()

  async function save(reason: string) {
    const correction = toCorrection(draft, began, today)
    if (problemsOf(draft, pack).length > 0) return setSaid('problems')
    if (isEmptyCorrection(correction)) return setSaid('nothing')
    const { id, version } = began
    const corrected = await correct.run({ visit: id, version, reason, ...correction })
    if (corrected) onDone(corrected.documentWarnings)
  }

  return (
    <form
      className="visit-form party-act"
      aria-label={t('correct.title')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={leave}
    >
      <h3>{t('correct.title')}</h3>
      <p className="field-hint">{t('correct.hint')}</p>
      <FieldGrid>
        <Field
          label={t('name', { ns: 'visit' })}
          required
          warning={problems.includes('nameNeeded') ? t('problem.nameNeeded', { ns: 'visit' }) : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              autoFocus
              maxLength={80}
              value={draft.name}
              onChange={(name) => change({ name, pinyin: '' })}
            />
          )}
        </Field>
        <PinyinField value={draft.pinyin} onChange={(pinyin) => change({ pinyin })} />
        <HeadcountField {...fields} />
        <Kinds draft={draft} onChange={change} />
        <CorrectReach draft={draft} onChange={change} />
        {draft.type !== 'person' && <RepresentativesFields {...fields} />}
      </FieldGrid>
      <Folds draft={draft} nameless={problems.includes('attendantNameNeeded')} onChange={change} />
      <ReasonForm
        legend={t('correct.why')}
        reasons={useReasons('correct')}
        running={correct.running}
        focused={false}
        onReason={(reason) => void save(reason)}
        onCancel={onCancel}
      />
      {said && (
        <p className="field-warning" role="alert">
          {t(said === 'nothing' ? 'correct.nothing' : 'correct.problems')}
        </p>
      )}
      <FailureNote failure={correct.failure} onClose={correct.clear} />
    </form>
  )
}

/** What kind of party it is, and how it came. */
function Kinds({ draft, onChange }: Readonly<{ draft: VisitDraft; onChange: (part: Partial<VisitDraft>) => void }>) {
  const { t } = useTranslation('visit')
  return (
    <>
      <Field label={t('type.label')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.type}
            options={PartyType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
            onChange={(type) => onChange({ type })}
          />
        )}
      </Field>
      <Field label={t('channel.label')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.channel}
            options={Channel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
            onChange={(channel) => onChange({ channel })}
          />
        )}
      </Field>
    </>
  )
}
