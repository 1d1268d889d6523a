import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../shared/contract/visit-attachments.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'
import { AttachmentGrid } from '../visit/attachments/attachment-grid.tsx'
import { AttachmentViewer } from '../visit/attachments/attachment-viewer.tsx'
import { Section } from './section.tsx'

type Props = Readonly<{ casefile: CasefileId }>

/** What the visitor handed over, for whoever reads the matter: to look at, not to change. */
export function AttachmentsSection({ casefile }: Props) {
  const { t } = useTranslation('attachment')
  const papers = useQuery(hall.casefile.attachments.queryOptions({ input: { casefile } }))
  const [opened, setOpened] = useState<AttachmentView | null>(null)
  const list = papers.data ?? []
  return (
    <Section title={t('title', { count: list.length })}>
      <ListState query={papers} rows={2} empty={t('noneHere')}>
        {(shown) => <AttachmentGrid list={shown} onOpen={setOpened} />}
      </ListState>
      {opened && <AttachmentViewer list={list} opened={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </Section>
  )
}
