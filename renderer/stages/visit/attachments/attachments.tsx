import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import type { AttachmentId, VisitId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'
import { ListState } from '../../../ui/page-state.tsx'
import { AttachmentAdd } from './attachment-add.tsx'
import { AttachmentGrid } from './attachment-grid.tsx'
import { AttachmentMerge } from './attachment-merge.tsx'
import { AttachmentRemove } from './attachment-remove.tsx'
import { AttachmentViewer } from './attachment-viewer.tsx'
import { AttachmentsRemoved } from './attachments-removed.tsx'
import './attachments.css'

type Props = Readonly<{
  visit: VisitId
  /** The registration was taken back: its papers are only looked at. */
  withdrawn?: boolean
}>

/** What the visitor handed over: add, look, put together, take away. */
export function Attachments({ visit, withdrawn = false }: Props) {
  const { t } = useTranslation('attachment')
  const title = useId()
  const all = useQuery(hall.visit.attachments.queryOptions({ input: { visit } }))
  const [chosen, setChosen] = useState<readonly AttachmentId[]>([])
  const [opened, setOpened] = useState<AttachmentView | null>(null)
  const [removing, setRemoving] = useState<AttachmentView | null>(null)
  const present = all.data?.filter(({ removed }) => removed === null) ?? []
  const order = chosen.flatMap((id) => present.find((each) => each.id === id) ?? [])
  const section = useRef<HTMLElement>(null)
  // The button that was pressed is gone with its question; work goes on among the papers.
  function closed(close: () => void): void {
    close()
    section.current?.querySelector<HTMLElement>('[data-tile][tabindex="0"]')?.focus()
  }
  const choose = (id: AttachmentId) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])

  return (
    <section ref={section} className="attachments" aria-labelledby={title}>
      <h3 id={title}>{t('title', { count: present.length })}</h3>
      {!withdrawn && <AttachmentAdd visit={visit} />}
      <ListState query={{ ...all, data: all.data && present }} rows={2} empty={t('none')}>
        {(list) => (
          <AttachmentGrid
            list={list}
            chosen={chosen}
            onOpen={setOpened}
            {...(withdrawn ? {} : { onChoose: choose, onRemove: setRemoving })}
          />
        )}
      </ListState>
      {removing && (
        <AttachmentRemove key={removing.id} attachment={removing} onClose={() => closed(() => setRemoving(null))} />
      )}
      {order.length > 0 && (
        <AttachmentMerge visit={visit} order={order} onOrder={setChosen} onClose={() => closed(() => setChosen([]))} />
      )}
      <AttachmentsRemoved list={all.data?.filter(({ removed }) => removed !== null) ?? []} />
      {opened && <AttachmentViewer list={present} opened={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </section>
  )
}
