import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { CasefileSummary } from '../../stages/casefile/casefile-summary.tsx'
import { ClockExplanation } from '../../stages/casefile/clock-explanation.tsx'
import { moveAmongRows } from '../../stages/casefile/row-keys.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Empty, ListState } from '../../ui/page-state.tsx'
import { PressingItem } from './pressing-item.tsx'
import './pressing.css'

/** Matters near or past a last day, and beside the chosen one how that day came about. */
export function Pressing({ onOpen }: Readonly<{ onOpen: (casefile: CasefileId) => void }>) {
  const { t } = useTranslation('supervision')
  const [chosen, setChosen] = useState<CasefileId | null>(null)
  const pressing = useQuery(hall.casefile.pressing.queryOptions())
  return (
    <ListState query={pressing} rows={6} empty={t('pressing.none')}>
      {(rows) => {
        const late = rows.filter((row) => row.clock.standing === 'late').length
        const shown = rows.find((row) => row.id === chosen)
        return (
          <div className="pressing">
            <section aria-label={t('pressing.list')}>
              <p>
                <b>{t('pressing.count', { late, near: rows.length - late })}</b> {t('pressing.hint')}
              </p>
              <ul onKeyDown={moveAmongRows}>
                {rows.map((row) => (
                  <PressingItem key={row.id} row={row} chosen={row.id === chosen} onChoose={() => setChosen(row.id)} />
                ))}
              </ul>
            </section>
            <section className="pressing-detail" aria-label={t('pressing.detail')} aria-live="polite">
              {shown ? (
                <>
                  <CasefileSummary casefile={shown} />
                  <ClockExplanation clock={shown.clock} />
                  <ActionButton primary shortcut="F4" onClick={() => onOpen(shown.id)}>
                    {t('pressing.open')}
                  </ActionButton>
                </>
              ) : (
                <Empty text={t('pressing.pick')} />
              )}
            </section>
          </div>
        )
      }}
    </ListState>
  )
}
