import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { VoiceState } from '../../../shared/contract/diagnostics.ts'
import { hall } from '../../app/hall-client.ts'

/** Tells two displays of one account apart. */
const PAGE = crypto.randomUUID()

/** While the administrator tests the displays, each says that it is there; asking the hall is its answer. */
export function DisplayTest({ voice }: Readonly<{ voice: VoiceState }>) {
  const { t } = useTranslation('display')
  const test = useQuery(
    hall.diagnostics.displayTest.queryOptions({ input: { page: PAGE, voice }, placeholderData: (before) => before }),
  )
  if (!test.data?.testing) return null
  return (
    <p className="display-test" role="status">
      {t('testing')}
    </p>
  )
}
