import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { ListState } from '../../ui/page-state.tsx'
import { DisplayForm } from './display-form.tsx'
import { UnspokenDesks } from './unspoken-desks.tsx'
import { VoicePack } from './voice-pack.tsx'
import './displays-and-voice.css'

/** What each display of the hall shows, and the recordings it speaks with. */
export function DisplaysAndVoice() {
  const { t } = useTranslation('displays')
  const displays = useQuery(hall.ticket.displays.queryOptions())
  const voice = useQuery(hall.ticket.voicePacks.queryOptions())
  const packs = voice.data?.packs ?? []
  return (
    <section className="administration-page" aria-label={t('title')}>
      <p className="quiet-text">{t('explained')}</p>
      <ListState query={displays} rows={3} empty={t('noDisplays')}>
        {(list) => (
          <div className="display-settings">
            {list.map((setting) => (
              <DisplayForm key={JSON.stringify(setting)} setting={setting} packs={packs.map(({ name }) => name)} />
            ))}
          </div>
        )}
      </ListState>
      <h2>{t('voice')}</h2>
      <p className="quiet-text">{t('voiceExplained')}</p>
      <UnspokenDesks packs={packs} />
      <ListState query={{ ...voice, data: voice.data && [voice.data] }} rows={8} empty={t('noPhrases')}>
        {([known]) => known && <VoicePack known={known} />}
      </ListState>
    </section>
  )
}
