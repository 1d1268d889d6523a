import Radio from 'antd/es/radio'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide, Part } from '../../../shared/contract/transcript.ts'
import { useAbout } from '../../app/about.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import type { AutosaveState } from './autosave.ts'
import { type Choice, type Difference, differences, merged } from './merge.ts'
import { clockWithSeconds } from './save-state.tsx'
import './version-conflict.css'

type Props = Readonly<{ state: AutosaveState; onSettle: (guide: Guide) => void }>

/** Two people changed one account: both are shown, and what is proposed loses no word of either. */
export function VersionConflict({ state, onSettle }: Props) {
  const { t } = useTranslation('transcript')
  const { timeZone } = useAbout()
  const [chosen, setChosen] = useState<ReadonlyMap<Part, Choice>>(new Map())
  const { guide: mine, kept, theirs } = state
  if (!theirs) return <ListSkeleton rows={2} />
  const found = differences(kept.guide, mine, theirs.guide)
  const choiceOf = ({ question, proposed }: Difference) => chosen.get(question) ?? proposed
  const keep = () => onSettle(merged(mine, theirs.guide, new Map(found.map((each) => [each.question, choiceOf(each)]))))
  return (
    <section className="version-conflict" role="alert" aria-label={t('conflict.title')}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.why', { version: theirs.version, time: clockWithSeconds(theirs.savedAt, timeZone) })}</p>
      {found.map((difference) => (
        <Sides
          key={difference.question}
          difference={difference}
          choice={choiceOf(difference)}
          onChoose={(choice) => setChosen(new Map(chosen).set(difference.question, choice))}
        />
      ))}
      <div>
        <ActionButton primary shortcut="Ctrl+Enter" onClick={keep}>
          {t('conflict.keep')}
        </ActionButton>
      </div>
    </section>
  )
}

type SidesProps = Readonly<{ difference: Difference; choice: Choice; onChoose: (choice: Choice) => void }>

function Sides({ difference, choice, onChoose }: SidesProps) {
  const { t } = useTranslation('transcript')
  const question = t(`guide.${difference.question}`)
  return (
    <div>
      <strong>{question}</strong>
      <div className="version-conflict-sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className="version-conflict-side">
            <strong>{t(`conflict.${side}`)}</strong>
            {difference[side] || t('conflict.empty')}
          </div>
        ))}
      </div>
      <Radio.Group
        aria-label={question}
        value={choice}
        options={(['both', 'mine', 'theirs'] as const).map((value) => ({ value, label: t(`conflict.${value}`) }))}
        onChange={(event) => onChoose(event.target.value)}
      />
    </div>
  )
}
