import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'
import { ChooseModel } from './choose-model.tsx'
import { SpeechStanding } from './speech-standing.tsx'
import { TryMicrophone } from './try-microphone.tsx'
import './speech.css'

/** The speech model that dictation works with, on the hall's own computer. */
export function Speech() {
  const { t } = useTranslation('dictation')
  const speech = useQuery({
    ...hall.transcript.speech.queryOptions(),
    // How far the check has come is told to nobody by itself.
    refetchInterval: ({ state }) => (PASSING.has(state.data?.status.state ?? '') ? LOOK_MS : false),
  })
  return (
    <section className="administration-page" aria-label={t('settings.title')}>
      <p className="quiet-text">{t('settings.explained')}</p>
      <ListState query={{ ...speech, data: speech.data && [speech.data] }} rows={4} empty={t('settings.states.off')}>
        {([settings]) =>
          settings && (
            <>
              <SpeechStanding settings={settings} />
              <ChooseModel key={settings.folder} settings={settings} />
              {settings.status.state === 'ready' && <TryMicrophone />}
            </>
          )
        }
      </ListState>
    </section>
  )
}

const PASSING: ReadonlySet<string> = new Set(['verifying', 'starting', 'crashed'])
const LOOK_MS = 500
