import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../shared/contract/casefile.ts'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import { useTimes } from '../../app/time.ts'
import { useCategoryName } from '../casefile/casefile-summary.tsx'
import { StateTag } from '../casefile/state-tag.tsx'

type Props = Readonly<{ row: InboxRow; fresh: boolean; open: boolean; onOpen: () => void }>

export function InboxItem({ row, fresh, open, onOpen }: Props) {
  const { t } = useTranslation(['handling', 'routing', 'casefile'])
  const category = useCategoryName(row.casefile.category)
  const { casefile, routing, clock } = row
  return (
    <li className={fresh ? 'inbox-item is-fresh' : 'inbox-item'}>
      <button
        type="button"
        data-row
        aria-current={open}
        aria-label={`${t('open', { number: casefile.number })} ${casefile.partyName}`}
        onClick={onOpen}
      >
        <span className="inbox-line">
          <strong>{casefile.number}</strong>
          <span>{casefile.partyName}</span>
          <span className="quiet-text">{t('casefile:headcount', { count: casefile.headcount })}</span>
          {fresh && <b className="inbox-fresh">{t('arrived')}</b>}
          <StateTag state={routing.state} label={t(`routing:state.${routing.state}`)} />
        </span>
        <span className="inbox-text">{casefile.summary}</span>
        <span className="inbox-line quiet-text">
          <span>{t(`routing:method.${routing.method}`)}</span>
          <span>{category}</span>
          {clock && <Pressing clock={clock} />}
        </span>
      </button>
    </li>
  )
}

/** The clock that presses most, in words; the whole explanation is in the matter itself. */
function Pressing({ clock }: Readonly<{ clock: ClockView }>) {
  const { t } = useTranslation('clock')
  const { shortDate } = useTimes()
  return (
    <span className={`inbox-clock is-${clock.standing}`}>
      {t(`name.${clock.clock}`)} {t('due', { date: shortDate(clock.due) })} · {t(`standing.${clock.standing}`)}
    </span>
  )
}
