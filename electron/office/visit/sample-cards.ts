import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import { checkIdentityNumber } from '../../../shared/model/identity-number.ts'
import type { CardReaderId } from '../../../shared/model/ids.ts'
import type { BusinessDate } from '../../../shared/model/time.ts'
import { findCardReader } from '../../store/tables/readers.ts'
import type { Command } from '../command.ts'
import type { Seed } from '../hall/seed.ts'
import { found, refuse } from '../refusal.ts'
import type { ReaderKeeper } from './reader-keeper.ts'
import { refuseOutsideSample } from './readers.ts'

/** Whose cards there are in the sample hall: the invented people of its matters. */
export function sampleCards({ matters }: Seed): { code: string; name: string }[] {
  return matters
    .filter(({ party }) => party.document.type === 'resident-card')
    .map(({ code, party }) => ({ code, name: party.representatives[0]?.name ?? party.name }))
}

/** NOT_FOUND where the sample hall has nobody by this code. */
function sampleCard(seed: Seed, code: string, today: BusinessDate): IdentityCard {
  const { name } = found(sampleCards(seed).find((each) => each.code === code))
  const { party } = found(seed.matters.find((each) => each.code === code))
  const { normalised: number, sex = '', birthDate = '' } = checkIdentityNumber(party.document.number, today)
  const rest = { nation: '', authority: '', validFrom: '', validUntil: '' } as const
  return { kind: 'resident-card', name, sex, birthDate, address: party.address, number, ...rest }
}

/**
 * Lays an invented person's card on a simulator. SAMPLE_ONLY in a hall of one's own, WRONG_STATE where the reader is no
 * simulator or is switched off.
 */
export const layCard =
  (seed: Seed, readers: Pick<ReaderKeeper, 'lay'>): Command<Laid, { laid: true }> =>
  ({ db, today, changed }, { reader, card }) => {
    refuseOutsideSample(db)
    found(findCardReader(db, reader))
    if (!readers.lay(reader, sampleCard(seed, card, today))) refuse('WRONG_STATE')
    changed('visit', reader)
    return { laid: true }
  }

type Laid = Readonly<{ reader: CardReaderId; card: string }>
