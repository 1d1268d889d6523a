import { useTranslation } from 'react-i18next'
import type { FloorFigures } from '../../../shared/contract/ticket-figures.ts'
import { type Behind, countOf, sameBehind } from './day-read.ts'
import { DAY_STATES } from './day-states.ts'
import type { Opening } from './number-button.tsx'

/** The hall as a whole, at a glance. */
export function HallTiles({ figures, open, onOpen }: Opening & Readonly<{ figures: FloorFigures }>) {
  const { t } = useTranslation('figures')
  const tiles: readonly Readonly<{ name: string; behind: Behind }>[] = [
    { name: 'total', behind: {} },
    ...DAY_STATES.map((state) => ({ name: state, behind: { state } })),
  ]
  return (
    <ul className="floor-tiles" aria-label={t('hall')}>
      {tiles.map(({ name, behind }) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={open !== null && sameBehind(open, behind)}
            onClick={() => onOpen(behind)}
            className={`floor-tile floor-tile-${name}`}
          >
            <b>{countOf(figures, behind)}</b> <span>{t(`states.${name}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
