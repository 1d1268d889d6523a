import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FILES_PER_VISIT } from '../../../shared/model/file-type.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import {
  matterNamed,
  openSampleOffice,
  refusalOf,
  SAMPLE_KEYS,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { smallJpeg, smallPdf, smallPng } from '../../../tests/support/small-scans.ts'
import { registered } from '../../../tests/support/staged.ts'
import { scanPages } from '../../devices/scan-pages.ts'
import { openAttachmentFiles } from '../../store/attachment-files.ts'
import { execute } from '../../store/database.ts'
import { namedFiles } from '../../store/tables/attachments.ts'
import { attachmentOfVisit } from './attachment-access.ts'
import { addMerged, makeMerged } from './attachment-merge.ts'
import { openAttachment, openThumbnail, sweepAttachments } from './attachment-open.ts'
import { type AttachmentStore, receiveUpload } from './attachment-upload.ts'
import { addAttachment, attachmentsOf, removeAttachment, restoreAttachment } from './attachments.ts'

let hall: SampleOffice
let store: AttachmentStore
let visit: VisitId
beforeEach(async () => {
  hall = await openSampleOffice()
  const scans = scanPages(join(import.meta.dirname, '../../devices/scan-pages-worker.ts'))
  store = { files: openAttachmentFiles(hall.folder.path, SAMPLE_KEYS), scans }
  visit = registered(hall, matterNamed('lake'))
})
afterEach(() => hall.close())

async function add(bytes: Uint8Array, name = '收据.png', to = visit) {
  const { upload } = await receiveUpload({ office: hall.office, ...store }, hall.as('front1'), to, bytes)
  const adding = addAttachment(store.files.has)
  return hall.run('front1', adding, { visit: to, upload, thumbnail: null, name })
}
const remove = (attachment: Awaited<ReturnType<typeof add>>['id']) =>
  hall.run('front1', removeAttachment, { attachment, reason: '重复' })
const restore = (attachment: Awaited<ReturnType<typeof add>>['id']) =>
  hall.run('front1', restoreAttachment, { attachment })
const listed = () => attachmentsOf(hall.reading('front2'), { visit })

test('attachments stand in the order they came, with what is known of them', async () => {
  await add(smallPng(1))
  hall.advance(1)
  await add(await smallPdf(3), '合同.pdf')
  const seen = listed().map(({ name, type, pages, removed }) => [name, type, pages, removed])
  expect(seen).toEqual([
    ['收据.png', 'image/png', 1, null],
    ['合同.pdf', 'application/pdf', 3, null],
  ])
})

test('the same content is once in a visit, and its file once in the hall', async () => {
  const first = await add(smallPng(1))
  expect(await add(smallPng(1), 'again.png')).toEqual({ id: first.id, alreadyThere: true })
  const other = registered(hall, matterNamed('wages'))
  expect((await add(smallPng(1), 'x', other)).alreadyThere).toBe(false)
  expect(stored()).toHaveLength(1)
})

test('what was taken away keeps its reason and comes back as it was', async () => {
  const { id } = await add(smallPng(1))
  expect(refusalOf(() => restore(id))).toBe('WRONG_STATE')
  remove(id)
  expect(listed()[0]?.removed).toMatchObject({ reason: '重复' })
  expect(refusalOf(() => remove(id))).toBe('WRONG_STATE')
  restore(id)
  expect(listed()[0]?.removed).toBeNull()
  remove(id)
  await add(smallPng(1))
  expect(refusalOf(() => restore(id))).toBe('WRONG_STATE')
})

test('a visit has at most fifty, those taken away not counted', async () => {
  const added = []
  for (let grey = 0; grey < FILES_PER_VISIT; grey += 1) added.push(await add(smallPng(grey, 2, 2)))
  await expect(add(smallPng(99))).rejects.toMatchObject({ code: 'TOO_MANY_FILES' })
  const [first] = added
  if (!first) throw new Error('nothing was added')
  remove(first.id)
  await add(smallPng(99))
  expect(refusalOf(() => restore(first.id))).toBe('TOO_MANY_FILES')
})

test('a registration that was taken back takes no papers in and loses none', async () => {
  const { id } = await add(smallPng(1))
  execute(hall.office.db, `UPDATE visits SET withdrawn_at = 1 WHERE id = '${visit}'`)
  await expect(add(smallPng(2))).rejects.toMatchObject({ code: 'WITHDRAWN' })
  expect(refusalOf(() => remove(id))).toBe('WITHDRAWN')
  expect(listed()).toHaveLength(1)
})

test('pages become one PDF in the order chosen; the originals stay', async () => {
  const [page, pdf, photo] = [await add(smallPng(1)), await add(await smallPdf(2)), await add(smallJpeg())]
  const chosen = { visit, attachments: [photo.id, pdf.id, page.id], name: '全部' }
  const made = await makeMerged({ office: hall.office, ...store }, hall.reading('front1'), chosen)
  const { id } = hall.run('front1', addMerged(store.files.has, made), chosen)
  expect(listed().map(({ pages }) => pages)).toEqual([1, 2, 1, 4])
  const from = { office: hall.office, files: store.files, find: attachmentOfVisit }
  const { bytes } = await openAttachment(from, hall.as('front2'), id)
  expect(await store.scans.count(bytes)).toBe(4)
})

test('what was merged shows the small picture of its first paper', async () => {
  const from = { office: hall.office, ...store }
  const { upload } = await receiveUpload(from, hall.as('front1'), visit, smallPng(1))
  const { upload: thumbnail } = await receiveUpload(from, hall.as('front1'), visit, smallPng(2, 2, 2))
  const first = hall.run('front1', addAttachment(store.files.has), { visit, upload, thumbnail, name: '第一页.png' })
  const chosen = { visit, attachments: [first.id, (await add(smallPng(3))).id], name: '全部' }
  const made = await makeMerged(from, hall.reading('front1'), chosen)
  const { id } = hall.run('front1', addMerged(store.files.has, made), chosen)
  const opened = await openThumbnail({ ...from, find: attachmentOfVisit }, hall.as('front2'), id)
  expect(new Uint8Array(opened.bytes)).toEqual(new Uint8Array(smallPng(2, 2, 2)))
})

test('pictures that no PDF can hold, and what is not there, are not merged', async () => {
  const webp = Buffer.concat([Buffer.from('RIFF....WEBPVP8 '), Buffer.alloc(20)])
  const [page, other, locked] = [await add(smallPng(1)), await add(webp), await add(await smallPdf(1, 'x', 'secret'))]
  const merge = (...attachments: (typeof page.id)[]) =>
    makeMerged({ office: hall.office, ...store }, hall.reading('front1'), { visit, attachments, name: 'x' })
  for (const wrong of [other, locked]) {
    await expect(merge(page.id, wrong.id)).rejects.toMatchObject({ code: 'NOT_MERGEABLE', about: wrong.id })
  }
  remove(page.id)
  await expect(merge(page.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a nearly full disk takes no papers, and that is said', async () => {
  const { id } = await add(smallPng(1))
  const full = {
    office: hall.office,
    ...store,
    files: openAttachmentFiles(hall.folder.path, SAMPLE_KEYS, async () => 0),
  }
  const refused = { code: 'DISK_FULL' }
  await expect(receiveUpload(full, hall.as('front1'), visit, smallPng(2))).rejects.toMatchObject(refused)
  const merging = makeMerged(full, hall.reading('front1'), { visit, attachments: [id], name: 'x' })
  await expect(merging).rejects.toMatchObject(refused)
})

test('no row names a file that is not on the disk', async () => {
  const { upload } = await receiveUpload({ office: hall.office, ...store }, hall.as('front1'), visit, smallPng(1))
  const adding = () =>
    hall.run(
      'front1',
      addAttachment(() => false),
      { visit, upload, thumbnail: null, name: 'x' },
    )
  expect(refusalOf(adding)).toBe('NOT_FOUND')
  expect(listed()).toEqual([])
})

test('a backup knows every file that is named, also of what was taken away', async () => {
  const { id } = await add(smallPng(1))
  remove(id)
  expect(namedFiles(hall.office.db).map(store.files.has)).toEqual([true])
})

test('the sweep leaves every file that an attachment names', async () => {
  const { id } = await add(smallPng(1))
  remove(id)
  expect(
    await sweepAttachments(hall.office, {
      ...store.files,
      sweep: (isUsed, now) => store.files.sweep(isUsed, now + 1e11),
    }),
  ).toBe(0)
  await receiveUpload({ office: hall.office, ...store }, hall.as('front1'), visit, smallPng(2))
  expect(await store.files.sweep(() => false, Date.now())).toBe(0)
})

test('neither content nor name of a paper is readable anywhere in the data folder', async () => {
  const planted = Buffer.concat([Buffer.from('%PDF-1.7 PLANTED-110105194912310021'), Buffer.alloc(5000, 'x')])
  const { id } = await add(planted, '单芳的身份证PLANTED.pdf')
  hall.run('front1', removeAttachment, { attachment: id, reason: 'PLANTED reason' })
  execute(hall.office.db, 'PRAGMA wal_checkpoint')
  const found = readdirSync(hall.folder.path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(hall.folder.path, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes('PLANTED'))
  expect(found).toEqual([])
})

function stored(): string[] {
  const root = join(hall.folder.path, 'attachments')
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(root, name)).isFile())
}
