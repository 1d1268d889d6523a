import { useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { DeskView } from '../../../shared/contract/staff.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { ListState } from '../../ui/page-state.tsx'
import './desk-choice.css'

type Desk = z.output<typeof DeskView>

/** Where the clerk sits today: calls are shown and spoken for this desk. */
export function DeskChoice({ onKeep }: Readonly<{ onKeep?: () => void }>) {
  const { t } = useTranslation('ticket')
  const desks = useQuery(hall.staff.desks.queryOptions())
  const sitAt = useCommand(hall.staff.sitAt)
  const client = useQueryClient()

  async function sit(desk: DeskId) {
    const sitting = await sitAt.run({ desk })
    if (!sitting) return
    await client.invalidateQueries({ queryKey: hall.session.key() })
    onKeep?.()
  }

  return (
    <section className="desk-choice" aria-labelledby="desk-choice-title">
      <h2 id="desk-choice-title">{t('chooseDesk')}</h2>
      <p>{t('chooseDeskWhy')}</p>
      <FailureNote failure={sitAt.failure} onClose={sitAt.clear} />
      <ListState query={desks} empty={t('noDesks')}>
        {(known) => (
          <ul>
            {known.map((desk) => (
              <li key={desk.id}>
                <DeskButton desk={desk} disabled={sitAt.running} onSit={() => void sit(desk.id)} />
              </li>
            ))}
          </ul>
        )}
      </ListState>
      {onKeep && (
        <div>
          <Button onClick={onKeep}>{t('keepDesk')}</Button>
        </div>
      )}
    </section>
  )
}

function DeskButton({ desk, disabled, onSit }: Readonly<{ desk: Desk; disabled: boolean; onSit: () => void }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const me = useMe()
  const services = useQuery(hall.ticket.services.queryOptions())
  const served = (services.data ?? []).filter(({ id }) => desk.services.includes(id)).map(named)
  return (
    <button type="button" disabled={disabled} aria-pressed={me.desk === desk.id} onClick={onSit}>
      <strong>{named(desk)}</strong>
      <small>
        {served.length > 0 ? t('deskServes', { services: served.join(t('listComma')) }) : t('deskServesNothing')}
      </small>
    </button>
  )
}
