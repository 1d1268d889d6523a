/** An invented person as the chip of a resident card words it: fields and their width in characters. */
const RESIDENT = [
  ['李某某', 15],
  ['1', 1],
  ['01', 2],
  ['19491231', 8],
  ['北京市朝阳区某街道1号', 35],
  ['11010519491231002X', 18],
  ['北京市公安局朝阳分局', 15],
  ['20100101', 8],
  ['长期', 8],
] as const

/** What every reader must make of it. */
export const residentCard = {
  kind: 'resident-card',
  name: '李某某',
  sex: 'male',
  nation: '汉',
  birthDate: '1949-12-31',
  address: '北京市朝阳区某街道1号',
  number: '11010519491231002X',
  authority: '北京市公安局朝阳分局',
  validFrom: '2010-01-01',
  validUntil: 'long',
} as const

const PERMIT = [
  ['陳某', 15],
  ['2', 1],
  ['', 2],
  ['19900115', 8],
  ['上海市黄浦区某路2号', 35],
  ['810000199001150028', 18],
  ['上海市公安局黄浦分局', 15],
  ['20190301', 8],
  ['20240301', 8],
  ['H12345678', 9],
  ['01', 2],
  ['', 3],
  ['J', 1],
] as const

const FOREIGNER_2017 = [
  ['DUPONT, MARIE', 60],
  ['2', 1],
  ['FRA110080010101', 15],
  ['FRA', 3],
  ['', 15],
  ['20180601', 8],
  ['20280601', 8],
  ['19800101', 8],
  ['01', 2],
  ['1500', 4],
  ['I', 1],
] as const

const FOREIGNER_2023 = [
  ['杜玛丽', 15],
  ['2', 1],
  ['01', 2],
  ['19800101', 8],
  ['DUPONT, MARIE', 35],
  ['911250198001010028', 18],
  ['', 15],
  ['20240101', 8],
  ['20340101', 8],
  ['', 14],
  ['Y', 1],
] as const

/** The 256 bytes of text in the chip: UTF-16LE, filled up with spaces. */
function chipText(fields: readonly (readonly [string, number])[]): Buffer {
  return Buffer.from(
    fields
      .map(([text, width]) => text.padEnd(width))
      .join('')
      .padEnd(128),
    'utf16le',
  )
}

export const chipTexts = {
  resident: chipText(RESIDENT),
  permit: chipText(PERMIT),
  foreigner2017: chipText(FOREIGNER_2017),
  foreigner2023: chipText(FOREIGNER_2023),
}

/** The beginning of a photo as the chip compresses it. */
export const chipPhoto = Buffer.from('WLf'.repeat(342).slice(0, 1024), 'latin1')
