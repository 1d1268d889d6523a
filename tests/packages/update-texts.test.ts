import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../electron/start/project.ts'
import { ROLLBACK_REASONS, UPDATE_REASONS, UPDATE_STEPS } from '../../shared/contract/update.ts'

const Lines = z.record(z.string(), z.string())
const Texts = z.object({ steps: Lines, reasons: Lines, rollBackReasons: Lines })

test.each(['zh-CN', 'en'])('every step and every reason has its text in %s, and no text is left over', (language) => {
  const file = join(projectRoot, `resources/locales/${language}/update.json`)
  const texts = Texts.parse(JSON.parse(readFileSync(file, 'utf8')))
  expect(Object.keys(texts.steps).sort()).toEqual([...UPDATE_STEPS].sort())
  expect(Object.keys(texts.reasons).sort()).toEqual([...UPDATE_REASONS].sort())
  expect(Object.keys(texts.rollBackReasons).sort()).toEqual([...ROLLBACK_REASONS].sort())
})
