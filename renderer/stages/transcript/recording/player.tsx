import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../app/failure-note.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { clockOf } from './clock-of.ts'
import type { Player as PlayerOf } from './use-player.ts'

/** The player of what was recorded: where it is, five seconds back and on, how fast. */
export function Player({ player }: Readonly<{ player: PlayerOf }>) {
  const { t } = useTranslation('recording')
  const { played, at } = player
  return (
    <>
      <audio ref={player.audio} {...player.events} hidden>
        <track kind="captions" />
      </audio>
      {played && (
        <section className="recording-player" aria-label={t('player.title')}>
          {player.playing ? (
            <ActionButton onClick={player.pause}>{t('player.pause')}</ActionButton>
          ) : (
            <ActionButton running={player.loading} onClick={player.goOn}>
              {t('player.play')}
            </ActionButton>
          )}
          <ActionButton onClick={() => player.seek(at - STEP_MS)}>{t('player.back')}</ActionButton>
          <input
            type="range"
            aria-label={t('player.place')}
            aria-valuetext={clockOf(at)}
            min={0}
            max={Math.ceil(played.durationMs / 1000)}
            value={Math.round(at / 1000)}
            onChange={({ target }) => player.seek(Number(target.value) * 1000)}
          />
          <ActionButton onClick={() => player.seek(at + STEP_MS)}>{t('player.on')}</ActionButton>
          <span className="recording-time">
            {clockOf(at)} / {clockOf(played.durationMs)}
          </span>
          <Field label={t('player.speed')}>
            {(control) => (
              <SelectInput
                {...control}
                value={String(player.speed)}
                options={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
                onChange={(speed) => player.setSpeed(Number(speed))}
              />
            )}
          </Field>
          <ActionButton onClick={player.close}>{t('player.close')}</ActionButton>
          <FailureNote failure={player.failure} onClose={player.clear} />
        </section>
      )}
    </>
  )
}

const STEP_MS = 5_000
const SPEEDS = [0.75, 1, 1.25, 1.5]
