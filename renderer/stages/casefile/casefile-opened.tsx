import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import { hall } from '../../app/hall-client.ts'

/** What the clerk reads out after registering: the number and the code to look progress up with. */
export function CasefileOpened({ number, queryCode }: Readonly<{ number: string; queryCode: string | undefined }>) {
  const { t } = useTranslation('casefile')
  return (
    <div className="casefile-opened" role="status">
      <CheckCircleOutlined aria-hidden />
      <div>
        <p>
          <strong>{queryCode ? t('opened', { number, queryCode }) : t('already', { number })}</strong>
        </p>
        <p>{t('openedHint')}</p>
      </div>
    </div>
  )
}

/** The same for a visit that was registered before, when the page was opened anew. */
export function CasefileOpenedBefore({ casefile }: Readonly<{ casefile: CasefileRow }>) {
  const kept = useQuery(hall.casefile.get.queryOptions({ input: { casefile: casefile.id } }))
  return <CasefileOpened number={casefile.number} queryCode={kept.data?.queryCode} />
}
