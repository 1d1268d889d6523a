import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { SlipId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { SlipItem } from './slip-item.tsx'
import { SlipPreview } from './slip-preview.tsx'
import './slip.css'

/** Slips of a matter: issue, look, print, take along as PDF. Every copy is counted. */
export function SlipPanel({ casefile }: Readonly<{ casefile: Pick<CasefileRow, 'id' | 'state'> }>) {
  const { t } = useTranslation('slip')
  const [open, setOpen] = useState<SlipId | null>(null)
  const slips = useQuery(hall.slip.ofCasefile.queryOptions({ input: { casefile: casefile.id } }))
  const issue = useCommand(hall.slip.issue)
  const routed = casefile.state !== 'registered'
  const shown = slips.data?.find(({ id }) => id === open)
  const contactIssued = slips.data?.some(({ kind }) => kind === 'contact') ?? false

  async function make(kind: keyof typeof KEYS) {
    const made = await issue.run({ casefile: casefile.id, kind })
    if (made) setOpen(made.id)
  }

  return (
    <section className="slips" aria-label={t('title')}>
      <FailureNote failure={issue.failure} onClose={issue.clear} />
      <div className="panel-actions">
        {KINDS.map((kind) => (
          <ActionButton
            key={kind}
            primary={kind === 'contact' && routed && !contactIssued}
            shortcut={KEYS[kind]}
            running={issue.running}
            disabled={kind === 'contact' && !routed}
            onClick={() => void make(kind)}
          >
            {t(`issue.${kind}`)}
          </ActionButton>
        ))}
      </div>
      {!routed && <p className="quiet-text">{t('routeFirst')}</p>}
      <ListState query={slips} rows={1} empty={t('none')}>
        {(list) => (
          <ul>
            {list.map((slip) => (
              <SlipItem
                key={slip.id}
                slip={slip}
                open={slip.id === open}
                onPreview={() => setOpen(slip.id === open ? null : slip.id)}
              />
            ))}
          </ul>
        )}
      </ListState>
      {shown && <SlipPreview key={shown.id} slip={shown} />}
    </section>
  )
}

const KINDS = ['contact', 'receipt'] as const
const KEYS = { contact: 'Alt+L', receipt: 'Alt+H' } as const
