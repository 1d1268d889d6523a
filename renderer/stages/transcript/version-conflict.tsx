import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { useAbout } from '../../app/about.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import type { AutosaveState } from './autosave-state.ts'
import { type Choice, type Conflict, mergeGuides } from './merge.ts'
import { clockWithSeconds } from './save-state.tsx'
import './version-conflict.css'

type Props = Readonly<{ state: AutosaveState; onSettle: (guide: Guide) => void }>

/** Two people changed one sentence: both ways are shown, and what is proposed loses no word of either. */
export function VersionConflict({ state, onSettle }: Props) {
  const { t } = useTranslation('transcript')
  const { timeZone } = useAbout()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map())
  const { guide: mine, kept, theirs } = state
  // Comparing a long account takes longer than drawing it.
  const merge = useMemo(() => theirs && mergeGuides(kept.guide, mine, theirs.guide), [kept.guide, mine, theirs])
  if (!theirs || !merge) return null
  const choiceOf = (conflict: Conflict) => chosen.get(conflict.name) ?? 'both'
  return (
    <section id={CONFLICT} className="version-conflict" role="alert" tabIndex={-1} aria-label={t('conflict.title')}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.why', { version: theirs.version, time: clockWithSeconds(theirs.savedAt, timeZone) })}</p>
      {merge.conflicts.map((conflict) => (
        <Sides
          key={conflict.name}
          conflict={conflict}
          choice={choiceOf(conflict)}
          onChoose={(choice) => setChosen(new Map(chosen).set(conflict.name, choice))}
        />
      ))}
      <div>
        <ActionButton primary shortcut="Ctrl+Enter" onClick={() => onSettle(merge.chosen(choiceOf))}>
          {t('conflict.keep')}
        </ActionButton>
      </div>
    </section>
  )
}

type SidesProps = Readonly<{ conflict: Conflict; choice: Choice; onChoose: (choice: Choice) => void }>

function Sides({ conflict, choice, onChoose }: SidesProps) {
  const { t } = useTranslation('transcript')
  const part = t(`guide.${conflict.part}`)
  return (
    <fieldset className="version-conflict-sides">
      <legend>{part}</legend>
      {CHOICES.map((side) => (
        <label key={side} className={side === choice ? 'version-conflict-side is-chosen' : 'version-conflict-side'}>
          <strong>
            <input
              type="radio"
              name={conflict.name}
              aria-label={t(`conflict.${side}`)}
              checked={side === choice}
              onChange={() => onChoose(side)}
            />{' '}
            {t(`conflict.${side}`)}
          </strong>
          {conflict[side].trim() || t('conflict.empty')}
        </label>
      ))}
    </fieldset>
  )
}

const CONFLICT = 'version-conflict'

/** From wherever the writer is by now to the sentences that wait for a choice. */
export function goToConflict(): void {
  document.getElementById(CONFLICT)?.focus()
}

const CHOICES = ['both', 'mine', 'theirs'] as const satisfies readonly Choice[]
