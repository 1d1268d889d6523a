import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Diagnostics } from '../diagnostics/diagnostics.tsx'
import { JournalList } from '../journal/journal-list.tsx'
import { ThisComputer } from '../this-computer/this-computer.tsx'
import { Accounts } from './accounts.tsx'
import { Departments } from './departments.tsx'
import { Desks } from './desks.tsx'
import { EndSample } from './end-sample.tsx'
import { Floor } from './floor.tsx'
import { Printing } from './printing.tsx'
import { Priorities } from './priorities.tsx'
import { Services } from './services.tsx'
import './administration.css'

const PAGES = {
  accounts: Accounts,
  desks: Desks,
  departments: Departments,
  services: Services,
  priorities: Priorities,
  floor: Floor,
  figures: lazy(async () => ({ default: (await import('../floor-figures/floor-figures.tsx')).FloorFigures })),
  displays: lazy(async () => ({
    default: (await import('../displays-and-voice/displays-and-voice.tsx')).DisplaysAndVoice,
  })),
  printing: Printing,
  readers: lazy(async () => ({ default: (await import('../card-readers/card-readers.tsx')).CardReaders })),
  speech: lazy(async () => ({ default: (await import('../speech/speech.tsx')).Speech })),
  personalData: lazy(async () => ({ default: (await import('../personal-data/personal-data.tsx')).PersonalData })),
  journal: JournalList,
  diagnostics: Diagnostics,
  thisComputer: ThisComputer,
} as const
const NAMES = [
  'accounts',
  'desks',
  'departments',
  'services',
  'priorities',
  'floor',
  'figures',
  'displays',
  'printing',
  'readers',
  'speech',
  'personalData',
  'journal',
  'diagnostics',
  'thisComputer',
] as const

/** Keeps the hall running; sees no matter's content. */
export function Administration() {
  const { t } = useTranslation('administration')
  const [open, setOpen] = useState<keyof typeof PAGES>('accounts')
  const Page = PAGES[open]
  return (
    <div className="administration">
      <EndSample />
      <Tabs
        label={t('label')}
        tabs={NAMES.map((name) => ({ name, label: t(`tabs.${name}`) }))}
        open={open}
        onOpen={setOpen}
      >
        <Suspense fallback={<ListSkeleton rows={8} />}>
          <Page />
        </Suspense>
      </Tabs>
    </div>
  )
}
