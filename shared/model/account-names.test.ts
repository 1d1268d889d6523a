import { expect, test } from 'vitest'
import { type FactKind, factsIn } from './account-facts.ts'

const found = (text: string, kind: FactKind) =>
  factsIn(text)
    .filter((fact) => fact.kind === kind)
    .map((fact) => fact.text)

test.each<readonly [string, FactKind, readonly string[]]>([
  ['川屿建设有限公司欠的', 'organisation', ['川屿建设有限公司']],
  ['去住房和城乡建设局问', 'organisation', ['住房和城乡建设局']],
  ['找明川市住房和城乡建设局', 'organisation', ['明川市住房和城乡建设局']],
  ['国有资产管理公司', 'organisation', ['国有资产管理公司']],
  ['镇卫生院不收', 'organisation', ['镇卫生院']],
  ['我住和平路12号', 'place', ['和平路12号']],
  ['住在幸福小区5号楼三单元', 'place', ['幸福小区5号楼三单元']],
  ['我是向阳村的', 'place', ['向阳村']],
  ['松渡县白苇乡莲湖村三组', 'place', ['松渡县白苇乡莲湖村三组']],
  ['八里村的地', 'place', ['八里村']],
  ['中山大道108号院', 'place', ['中山大道108号院']],
  ['去年环保局来人了', 'organisation', ['环保局']],
  ['3月5日县法院开庭', 'organisation', ['县法院']],
  ['起诉川屿建设公司', 'organisation', ['川屿建设公司']],
  ['欠川屿公司的货款', 'organisation', ['川屿公司']],
  ['中国工商银行松渡支行', 'organisation', ['中国工商银行松渡支行']],
  ['县法院执行局', 'organisation', ['县法院执行局']],
  ['县人力资源和社会保障局', 'organisation', ['县人力资源和社会保障局']],
  ['顺达煤矿下井', 'organisation', ['顺达煤矿']],
  ['找城管局', 'organisation', ['城管局']],
  ['松渡县公安局长来了', 'organisation', ['松渡县公安局']],
  ['市第一人民医院', 'organisation', ['市第一人民医院']],
  ['镇里的综治办', 'organisation', ['综治办']],
  ['莲湖村民委员会', 'organisation', ['莲湖村民委员会']],
  ['北京顺达科技股份有限公司安徽分公司', 'organisation', ['北京顺达科技股份有限公司安徽分公司']],
  ['开了家公司，另一家公司接手，总公司不管', 'organisation', []],
  ['下级法院不敢判', 'organisation', []],
  ['这个局推那个局', 'organisation', []],
  ['住松渡县城关镇建设路38号3栋2单元501室', 'place', ['松渡县城关镇建设路38号3栋2单元501室']],
  ['和平小区3号楼2单元101', 'place', ['和平小区3号楼2单元101']],
  ['向阳小区12栋', 'place', ['向阳小区12栋']],
  ['住和平路 12 号', 'place', ['和平路 12 号']],
  ['塘头村三组', 'place', ['塘头村三组']],
  ['王家庄村', 'place', ['王家庄村']],
  ['本月5日在云堤区', 'place', ['云堤区']],
  ['去厦门市', 'place', ['厦门市']],
  ['田里村五组', 'place', []],
  ['修一条路，走二十里路', 'place', []],
  ['邻村给五万二，本村村民', 'place', []],
  ['找陈副镇长', 'place', []],
  ['全镇都知道，同一条街', 'place', []],
])('%s: %s %j', (text, kind, said) => {
  expect(found(text, kind)).toEqual(said)
})
