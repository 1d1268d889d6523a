import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { VoicePacks } from '../../../shared/contract/ticket-display.ts'
import { unspokenDesks } from '../../../shared/model/clip-plan.ts'
import { spokenWords } from '../../../shared/model/rule-packs.ts'
import { hall } from '../../app/hall-client.ts'
import { voiceLibrary } from '../hall-display/clips.ts'

/** The desks that no display can say, so that somebody records them before visitors miss them. */
export function UnspokenDesks({ packs }: Readonly<{ packs: VoicePacks['packs'] }>) {
  const { t } = useTranslation('displays')
  const desks = useQuery(hall.staff.desks.queryOptions()).data ?? []
  const names = desks.map(({ name }) => name)
  const unspoken = unspokenDesks(names, voiceLibrary(packs), spokenWords)
  if (unspoken.length === 0) return null
  return (
    <p role="status" className="displays-note">
      <span aria-hidden="true">⚠ </span>
      {t('unspoken', { desks: unspoken.join(t('between')) })}
    </p>
  )
}
