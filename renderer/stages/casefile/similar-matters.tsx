import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow, SimilarMatter } from '../../../shared/contract/casefile.ts'
import type { CasefileId, PartyId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { MatterBrief } from './matter-brief.tsx'
import './similar-matters.css'
import { useDepartmentName } from './routing-record.tsx'
import { useSettled } from './use-settled.ts'

/** The earlier matter that a clerk found to be this one; of the same party it makes this one a repeat. */
export type SameMatter = Readonly<{ casefile: CasefileRow; ofSameParty: boolean }>

type Props = Readonly<{
  party: PartyId
  place: string
  summary: string
  same: SameMatter | null
  onSame: (same: SameMatter | null) => void
}>

const FEW = 3

/** While a matter is written: what it may be again, and why. A person says whether it is; nothing is joined by itself. */
export function SimilarMatters({ party, place, summary, same, onSame }: Props) {
  const { t } = useTranslation('similar')
  const [notSame, setNotSame] = useState<readonly CasefileId[]>([])
  const region = useRef<HTMLElement>(null)
  const input = { party, place: useSettled(place.trim(), WAIT), summary: useSettled(summary.trim(), WAIT) }
  const found = useQuery({ ...hall.casefile.similar.queryOptions({ input }), placeholderData: keepPreviousData })
  const open = (found.data ?? []).filter(({ casefile }) => !notSame.includes(casefile.id))
  // What was pressed is gone, and the focus with it; work goes on with what is left.
  const stayHere = () => region.current?.focus()
  return (
    <section
      ref={region}
      tabIndex={-1}
      className={same || open.length > 0 ? 'similar-matters' : 'similar-none'}
      aria-label={t('similar.title')}
    >
      {same ? (
        <ChosenMatter
          same={same}
          onUndo={() => {
            stayHere()
            onSame(null)
          }}
        />
      ) : (
        <Suggestions
          open={open}
          onSame={(found) => {
            stayHere()
            onSame(found)
          }}
          onNotSame={(casefile) => {
            stayHere()
            setNotSame([...notSame, casefile])
          }}
        />
      )}
      {!same && notSame.length > 0 && (
        <p className="field-hint">
          {t('similar.hidden', { count: notSame.length })}{' '}
          <Button size="small" onClick={() => setNotSame([])}>
            {t('similar.showHidden')}
          </Button>
        </p>
      )}
    </section>
  )
}

/** The hall is asked once a thought is written down, not at every key. */
const WAIT = 400

type SuggestionsProps = Readonly<{
  open: readonly SimilarMatter[]
  onSame: (same: SameMatter) => void
  onNotSame: (casefile: CasefileId) => void
}>

function Suggestions({ open, onSame, onNotSame }: SuggestionsProps) {
  const { t } = useTranslation('similar')
  const [all, setAll] = useState(false)
  const shown = all ? open : open.slice(0, FEW)
  return (
    <>
      <div role="status">
        {open.length > 0 && (
          <p>
            <strong>{t('similar.title')}</strong> {t('similar.count', { count: open.length })}
          </p>
        )}
      </div>
      {open.length > 0 && (
        <ul>
          {shown.map((matter) => (
            <li key={matter.casefile.id}>
              <Suggestion matter={matter} onSame={onSame} onNotSame={() => onNotSame(matter.casefile.id)} />
            </li>
          ))}
        </ul>
      )}
      {open.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('similar.more', { count: open.length - shown.length })}
        </Button>
      )}
    </>
  )
}

type SuggestionProps = Readonly<{
  matter: SimilarMatter
  onSame: (same: SameMatter) => void
  onNotSame: () => void
}>

function Suggestion({ matter: { casefile, because }, onSame, onNotSame }: SuggestionProps) {
  const { t } = useTranslation('similar')
  const department = useDepartmentName(casefile.department)
  const ofSameParty = because.some(({ why }) => why === 'person')
  const said = because.map(({ why, words = [] }) =>
    why === 'unit' && casefile.department
      ? t('similar.unitNamed', { name: department })
      : t(`similar.${why}`, { words: words.join(t('similar.wordsComma')) }),
  )
  return (
    <MatterBrief casefile={casefile}>
      <p className="similar-why">{said.join(t('similar.reasonsComma'))}</p>
      <div className="panel-actions">
        <Button
          size="small"
          aria-label={t('similar.of', {
            act: t(ofSameParty ? 'similar.repeat' : 'similar.same'),
            number: casefile.number,
          })}
          onClick={() => onSame({ casefile, ofSameParty })}
        >
          {t(ofSameParty ? 'similar.repeat' : 'similar.same')}
        </Button>
        <Button
          size="small"
          aria-label={t('similar.of', { act: t('similar.notSame'), number: casefile.number })}
          onClick={onNotSame}
        >
          {t('similar.notSame')}
        </Button>
      </div>
    </MatterBrief>
  )
}

function ChosenMatter({ same, onUndo }: Readonly<{ same: SameMatter; onUndo: () => void }>) {
  const { t } = useTranslation('similar')
  const { number } = same.casefile
  return (
    <>
      <p role="status">
        <span aria-hidden="true">✓ </span>
        {t(same.ofSameParty ? 'similar.repeats' : 'similar.sameAs', { number })}
      </p>
      <MatterBrief casefile={same.casefile}>
        <div className="panel-actions">
          <Button size="small" onClick={onUndo}>
            {t('similar.undo')}
          </Button>
        </div>
      </MatterBrief>
    </>
  )
}
