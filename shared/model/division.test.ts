import { describe, expect, test } from 'vitest'
import list from '../../resources/rules/divisions.json' with { type: 'json' }
import { Divisions, divisionName, divisionText } from './division.ts'

const divisions = Divisions.parse(list)
const nameOf = (code: string) => divisionName(code, divisions)

describe('a division in use', () => {
  test.each([
    ['130102', { province: '河北省', city: '石家庄市', county: '长安区' }],
    ['110105', { province: '北京市', county: '朝阳区' }],
    ['429004', { province: '湖北省', county: '仙桃市' }],
    ['500101', { province: '重庆市', county: '万州区' }],
    ['130100', { province: '河北省', city: '石家庄市' }],
    ['130000', { province: '河北省' }],
    ['810000', { province: '香港特别行政区' }],
    ['830000', { province: '台湾省' }],
  ])('%s is named from its province down', (code, name) => {
    expect(nameOf(code)).toEqual(name)
  })
})

describe('a division that was given up', () => {
  test.each([
    ['132121', { province: '河北省', city: '邯郸地区', county: '大名县' }],
    ['132100', { province: '河北省', city: '邯郸地区' }],
    ['110221', { province: '北京市', county: '昌平县' }],
    ['510222', { province: '四川省', city: '重庆市', county: '巴县' }],
    ['330621', { province: '浙江省', city: '绍兴市', county: '绍兴县' }],
    ['320824', { province: '江苏省', city: '淮阴市', county: '宿迁县' }],
    ['371202', { province: '山东省', city: '莱芜市', county: '莱城区' }],
    ['130103', { province: '河北省', city: '石家庄市', county: '桥东区' }],
  ])('%s has the name it had', (code, name) => {
    expect(nameOf(code)).toEqual({ ...name, historic: true })
  })

  test('keeps the name of its prefecture for a county nobody knows', () => {
    expect(nameOf('132199')).toEqual({ province: '河北省', city: '邯郸地区', historic: true })
  })
})

test('what nobody knows is named as far as it is known', () => {
  expect(nameOf('130199')).toEqual({ province: '河北省', city: '石家庄市' })
  expect(nameOf('139999')).toEqual({ province: '河北省' })
  for (const code of ['990105', '', '13010', '1301021', '13010X', '__proto', 'constructor'])
    expect(nameOf(code)).toBeNull()
})

test('a name is read in one line', () => {
  expect(divisionText({ province: '河北省', city: '邯郸地区', county: '大名县', historic: true })).toBe(
    '河北省邯郸地区大名县',
  )
  expect(divisionText({ province: '北京市' })).toBe('北京市')
})

test('the list is whole: every county has two digits and a name, no code is in use and given up', () => {
  const codes = (groups: Readonly<Record<string, string>>) =>
    Object.entries(groups).flatMap(([group, names]) =>
      names
        .split(' ')
        .slice(1)
        .map((each) => group + each),
    )
  const [current, former] = [codes(divisions.current), codes(divisions.former)]
  expect(current.length).toBeGreaterThan(2900)
  expect(former.length).toBeGreaterThan(1800)
  const all = [...current, ...former]
  expect(all.filter((each) => !/^\d{6}\p{Script=Han}+$/u.test(each))).toEqual([])
  expect(new Set(all.map((each) => each.slice(0, 6))).size).toBe(all.length)
  expect(all.filter((each) => !divisions.provinces[each.slice(0, 2)])).toEqual([])
})
