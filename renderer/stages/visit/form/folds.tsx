import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import { AttendantsFields } from './attendants-fields.tsx'
import { DIGIT_KEYS } from './form-keys.ts'
import { MoreFields } from './more-fields.tsx'
import { NeedsFields } from './needs-fields.tsx'
import type { VisitDraft } from './visit-draft.ts'

type Props = Readonly<{
  draft: VisitDraft
  nameless: boolean
  onChange: (part: Partial<VisitDraft>) => void
}>

/** What few visitors need, each behind its key, so that the way of the others stays short. */
export function Folds({ draft, nameless, onChange }: Props) {
  const { t } = useTranslation('visit')
  const [open, setOpen] = useState<{ needs: boolean; more: boolean }>({ needs: false, more: false })
  const needed = Object.values(draft.needs).some(Boolean)
  const folds = useRef<HTMLDivElement>(null)
  // What was said is never folded away: then the key only leads to it.
  const toNeeds = () =>
    needed
      ? folds.current?.querySelector<HTMLElement>('[name=needs-first]')?.focus()
      : setOpen({ ...open, needs: !open.needs })
  const { attendants } = draft
  return (
    <div ref={folds} className="visit-folds">
      {attendants.length > 0 && (
        <AttendantsFields draft={draft} nameless={nameless} onChange={(next) => onChange({ attendants: next })} />
      )}
      {(open.needs || needed) && (
        <NeedsFields needs={draft.needs} autoFocus={open.needs} onChange={(needs) => onChange({ needs })} />
      )}
      {open.more && <MoreFields draft={draft} onChange={onChange} />}
      <div className="visit-folds-keys">
        <ActionButton
          size="small"
          shortcut={DIGIT_KEYS.attendants}
          disabled={attendants.length >= MOST_ATTENDANTS}
          onClick={() => onChange({ attendants: [...attendants, NOBODY_YET] })}
        >
          {t('attendants.add')}
        </ActionButton>
        <ActionButton size="small" shortcut={DIGIT_KEYS.needs} onClick={toNeeds}>
          {t('needs.title')}
        </ActionButton>
        {draft.known === null && (
          <ActionButton size="small" shortcut={DIGIT_KEYS.more} onClick={() => setOpen({ ...open, more: !open.more })}>
            {t('more.open')}
          </ActionButton>
        )}
      </div>
    </div>
  )
}

const NOBODY_YET = { as: 'companion', name: '', phone: '', relation: '', authorised: false } as const
/** As the contract bounds it. */
const MOST_ATTENDANTS = 20
