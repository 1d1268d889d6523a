import type { TFunction } from 'i18next'
import { STANDARD_PACK } from '../../../shared/model/clip-plan.ts'

/** Packs bear the name that the hall gave them; the one that is always there has a name of the program's. */
export const packName = (pack: string, t: TFunction<'displays'>) => (pack === STANDARD_PACK ? t('standardPack') : pack)
