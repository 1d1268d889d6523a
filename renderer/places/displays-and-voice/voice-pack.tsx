import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VoicePacks } from '../../../shared/contract/ticket-display.ts'
import { CHIME, planCall, STANDARD_PACK, spokenIn } from '../../../shared/model/clip-plan.ts'
import { spokenWords } from '../../../shared/model/rule-packs.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { voiceLibrary } from '../hall-display/clips.ts'
import { ChoosePack } from './choose-pack.tsx'
import { PhraseActions } from './phrase-actions.tsx'
import { useListen } from './use-listen.ts'

/** The phrases of one pack: who speaks each, listen, record, upload, remove. */
export function VoicePack({ known }: Readonly<{ known: VoicePacks }>) {
  const { t } = useTranslation('displays')
  const [pack, setPack] = useState(STANDARD_PACK)
  const { listen, blocked } = useListen()
  const library = voiceLibrary(known.packs)
  const own = known.packs.find(({ name }) => name === pack)?.clips ?? []
  // Recordings of desks that were renamed since stay in the list, to be removed.
  const phrases = [...new Set([...known.phrases, ...own.map(({ phrase }) => phrase)])]
  const rows = phrases.map((phrase) => ({
    phrase,
    clip: own.find((each) => each.phrase === phrase),
    addresses: spokenIn(pack, phrase, library),
  }))
  const others = pack === STANDARD_PACK ? 'builtIn' : 'otherRecording'
  const nameOf = (phrase: string) => (phrase === CHIME ? t('chime') : phrase)

  function listenToCall() {
    const call = { label: t('exampleLabel'), deskName: t('exampleDesk') }
    listen(planCall(call, { packs: [pack], repeats: 1 }, library, spokenWords))
  }

  return (
    <>
      <ChoosePack pack={pack} packs={known.packs.map(({ name }) => name)} onChange={setPack} />
      <div className="administration-row">
        <ActionButton onClick={listenToCall}>{t('listenToCall')}</ActionButton>
        <span className="quiet-text">{t('recordedOf', { own: own.length, all: phrases.length })}</span>
        {blocked && <span role="status">{t('blocked')}</span>}
      </div>
      <DataTable
        caption={t('phrases')}
        rows={rows}
        rowKey={({ phrase }) => `${pack} ${phrase}`}
        columns={[
          { name: 'phrase', label: t('phrase'), cell: ({ phrase }) => <b>{nameOf(phrase)}</b> },
          {
            name: 'speaker',
            label: t('speaker'),
            cell: ({ clip, addresses }) => t(clip ? 'ownRecording' : addresses ? others : 'nobody'),
          },
          {
            name: 'actions',
            label: t('actions'),
            cell: ({ phrase, clip, addresses }) => (
              <PhraseActions
                pack={pack}
                phrase={phrase}
                name={nameOf(phrase)}
                recorded={clip !== undefined}
                onListen={addresses && (() => listen([addresses]))}
              />
            ),
          },
        ]}
      />
    </>
  )
}
