import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { AccountSection } from './account-section.tsx'
import { AttachmentsSection } from './attachments-section.tsx'
import { CasefileSummary } from './casefile-summary.tsx'
import { ClocksSection } from './clocks-section.tsx'
import { FollowupSection, RoutingsSection, SlipsSection } from './later-sections.tsx'
import { PartySection } from './party-section.tsx'
import { SameMatterLinks } from './same-matter-links.tsx'
import { Section } from './section.tsx'
import { Timeline } from './timeline.tsx'

type Props = Readonly<{
  casefile: CasefileId
  onBack?: () => void
  /** Where other matters can be opened, such as an earlier one that this one repeats. */
  onOpen?: (casefile: CasefileId) => void
  /** What the place lets its people do with the matter, shown right below the summary. */
  children?: ReactNode
}>

/** The whole matter on one page, for reading. */
export function CasefilePage({ casefile, onBack, onOpen, children }: Props) {
  const { t } = useTranslation('casefile')
  const matter = useQuery(hall.casefile.get.queryOptions({ input: { casefile } }))
  const summary = useRef<HTMLElement>(null)
  const isThere = matter.data !== undefined
  // The row or slip that opened it is gone, and the focus with it.
  useEffect(() => {
    if (isThere) summary.current?.focus()
  }, [isThere])
  return (
    <div className="casefile-page">
      {onBack && (
        <div className="panel-actions">
          <ActionButton shortcut="Alt+X" onClick={onBack}>
            {t('back')}
          </ActionButton>
        </div>
      )}
      {!matter.data && (matter.isError ? <Retry onRetry={matter.refetch} /> : <ListSkeleton rows={6} />)}
      {matter.data && (
        <>
          <CasefileSummary ref={summary} casefile={matter.data} />
          {children}
          <SameMatterLinks casefile={matter.data} onOpen={onOpen} />
          <ClocksSection clocks={matter.data.clocks} />
          <div className="casefile-columns">
            <div>
              <PartySection casefile={matter.data} />
              <AttachmentsSection casefile={casefile} />
              <AccountSection
                guide={matter.data.guide}
                confirmation={matter.data.confirmation}
                proof={matter.data.proof}
                visit={matter.data.visit}
                kind={matter.data.kind}
              />
            </div>
            <div>
              <RoutingsSection casefile={casefile} />
              <SlipsSection casefile={casefile} />
              <FollowupSection casefile={casefile} />
            </div>
          </div>
          <Section title={t('timeline')}>
            <Timeline casefile={casefile} />
          </Section>
        </>
      )}
    </div>
  )
}
