import { DEPARTMENTS } from "../../src/rulebook/departments";
import { levelOf, organOf, regionOf, placeLed } from "../../src/ledger/office";

describe("office", () => {
  test.each([
    // position, unit, organ, level, region
    ["局长", "晋中市某局", "department", "city", "jinzhong"],
    ["局长", "某县应急管理局", "department", "county", null],
    ["副县长", "某县人民政府办公室", "government", "county", null],
    ["县长", "平遥县政府办", "government", "county", "jinzhong"],
    ["县委副书记、县长", "某县人民政府", "government", "county", null],
    ["县委书记", "某县委办公室", "party", "county", null],
    ["县委常委、常务副县长", "中共某县委员会", "government", "county", null],
    ["副市长", "晋城市人民政府", "government", "city", "jincheng"],
    ["市长", "朔州市人民政府办公厅", "government", "city", "shuozhou"],
    ["副区长", "晋中市榆次区人民政府办公室", "government", "county", "jinzhong"],
    ["局长", "介休市应急管理局", "department", "county", "jinzhong"],
    ["局长", "晋中市榆次区住房和城乡建设局", "department", "county", "jinzhong"],
    ["副局长", "市安监局", "department", "city", null],
    ["主任", "晋中市发展和改革委员会", "department", "city", "jinzhong"],
    ["副主任", "晋中市国资委", "department", "city", "jinzhong"],
    ["局长", "晋中市规划和自然资源局", "department", "city", "jinzhong"],
    ["局长", "太原市园区建设局", "department", "city", "shanxi"],
    ["局长", "晋中市市场监督管理局", "department", "city", "jinzhong"],
    ["镇长", "某镇人民政府", "town", "town", null],
    ["镇党委书记", "平遥县某镇", "town", "town", "jinzhong"],
    ["街道办事处主任", "郑州市惠济区某街道办事处", "town", "town", "huiji"],
    ["区长", "郑州市惠济区人民政府", "government", "county", "huiji"],
    ["总经理", "某煤业有限公司", "enterprise", null, null],
    ["厅长", "山西省应急管理厅", "department", "province", "shanxi"],
    ["副省长", "山西省人民政府", "government", "province", "shanxi"],
    ["主任", "某县政府办", "department", "county", null],
    ["部长", "某县委宣传部", "department", "county", null],
    ["书记", "晋中市委", "party", "city", "jinzhong"],
    ["县委常委、宣传部部长", "某县委宣传部", "party", "county", null],
    ["县委常委、政法委书记", "某县委办公室", "party", "county", null],
    // Counties of the province are known without the name of their city.
    ["局长", "洪洞县应急管理局", "department", "county", "shanxi"],
    ["副县长", "定襄县人民政府办公室", "government", "county", "shanxi"],
    ["县长", "代县人民政府", "government", "county", "shanxi"],
    ["副县长", "吕梁市临县人民政府", "government", "county", "shanxi"],
    ["副局长", "上党区住建局", "department", "county", "shanxi"],
    ["局长", "中共祁县县委办公室", "department", "county", "jinzhong"],
    // A name inside another name is none.
    ["局长", "宝应县应急管理局", "department", "county", null],
    ["县长", "长兴县人民政府", "government", "county", null],
    ["局长", "沈阳城乡建设局", "department", null, null],
    ["副区长", "大庆市大同区人民政府", "government", "county", null],
    ["镇长", "腾冲市和顺镇人民政府", "town", "town", null],
    // The party committee of a town is the town's.
    ["镇党委书记", "惠济区花园口镇党委", "town", "town", "huiji"],
    ["书记", "某乡党委", "town", "town", null],
    ["书记", "某街道党工委", "town", "town", null],
    ["书记", "中共某镇委员会", "town", "town", null],
    // What the unit does not say the title does.
    ["镇长", null, "town", "town", null],
    ["矿长", null, "enterprise", null, null],
    ["局长", null, "department", null, null],
    ["局党组书记", null, "department", null, null],
    ["副县长", "政府办公室", "government", "county", null],
    ["安全总监", "某煤矿", "enterprise", null, null],
    ["秘书长", "某市人民政府", "government", "city", null],
    // A place may stand behind any word, and before a road that is none of its name.
    ["总经理", "华润榆次煤业有限公司", "enterprise", null, "jinzhong"],
    ["矿长", "中煤洪洞县煤矿", "enterprise", null, "shanxi"],
    ["队长", "万柏林区路政大队", "department", "county", "shanxi"],
    // Blanks within a name are none of it.
    ["副局长", "平 遥 县 应 急 管 理 局", "department", "county", "jinzhong"],
    ["经理", "某公司 祁县分公司", "enterprise", null, "jinzhong"],
    ["县 长", "平遥县 人民 政府", "government", "county", "jinzhong"],
    // 发改委 and its kin, in full and in short.
    ["副主任", "晋中市发改委", "department", "city", "jinzhong"],
    ["主任", "市农委", "department", "city", null],
    ["主任", "市卫计委", "department", "city", null],
    ["主任", "平遥县卫健委", "department", "county", "jinzhong"],
    ["主任", "市卫生健康委", "department", "city", null],
    ["主任", "市发展改革委", "department", "city", null],
    ["主席", "某县妇联", "department", "county", null],
    ["主席", "某县工商联", "department", "county", null],
    ["理事长", "市残联", "department", "city", null],
    ["书记", "团市委", "department", "city", null],
    ["书记", "共青团某县委", "department", "county", null],
    ["书记", "共青团晋中市委员会", "department", "city", "jinzhong"],
    ["书记", "市政法委", "department", "city", null],
    ["书记", "晋中市委政法委", "department", "city", "jinzhong"],
    ["书记", "县委", "party", "county", null],
    ["党委书记", "某集团党委", "party", null, null],
    // The city before 民政局, and by its name alone.
    ["副局长", "晋中市民政局", "department", "city", "jinzhong"],
    ["副局长", "晋中市民族宗教局", "department", "city", "jinzhong"],
    ["副局长", "晋城市民政局", "department", "city", "jincheng"],
    ["副局长", "朔州市民政局", "department", "city", "shuozhou"],
    ["副局长", "市民政局", "department", "city", null],
    ["副局长", "市民宗局", "department", "city", null],
    ["主任", "市政府办公厅", "department", "city", null],
    ["局长", "晋中煤监分局", "department", "city", "jinzhong"],
    ["局长", "山西煤矿安全监察局晋中监察分局", "department", "city", "jinzhong"],
    ["局长", "晋中公路分局", "department", "city", "jinzhong"],
    ["支队长", "武警晋中支队", "department", "city", "jinzhong"],
    ["总经理", "国网晋中供电公司", "department", "city", "jinzhong"],
    ["经理", "国网平遥县供电公司", "department", "county", "jinzhong"],
    ["大队长", "榆次交警大队", "department", "county", "jinzhong"],
    ["队长", "晋中平遥公路段", null, "county", "jinzhong"],
    ["主任", "市民服务中心", "department", null, null],
    ["局长", "市场监督管理局", "department", null, null],
    ["局长", "城市管理局", "department", null, null],
    ["局长", "聊城市城市管理局", "department", "city", null],
    ["经理", "晋中某某有限公司", "enterprise", null, "jinzhong"],
    // 矿区 and 城区 of a city are counties, other 矿区 are not.
    ["局长", "阳泉市矿区应急管理局", "department", "county", "shanxi"],
    ["局长", "阳泉市城区应急管理局", "department", "county", "shanxi"],
    ["副区长", "阳泉市矿区人民政府", "government", "county", "shanxi"],
    ["局长", "阳泉市郊区应急管理局", "department", "county", "shanxi"],
    ["主任", "某市矿区服务中心", "department", "city", null],
    // Bodies that are no departments of the government.
    ["主任", "平遥县人大常委会", null, "county", "jinzhong"],
    ["主任", "平遥县人大常委会办公室", null, "county", "jinzhong"],
    ["主席", "平遥县政协", null, "county", "jinzhong"],
    ["主席", "政协平遥县委员会", null, "county", "jinzhong"],
    ["主席", "中国人民政治协商会议平遥县委员会", null, "county", "jinzhong"],
    ["院长", "平遥县人民法院", null, "county", "jinzhong"],
    ["检察长", "平遥县人民检察院", null, "county", "jinzhong"],
    ["院长", "平遥县人民医院", null, "county", "jinzhong"],
    ["院长", "某镇卫生院", null, "town", null],
    ["校长", "平遥县中学校", null, "county", "jinzhong"],
    ["校长", "某县第一中学", null, "county", null],
    ["会长", "某市煤炭工业协会", null, "city", null],
    ["书记", "某县纪律检查委员会", null, "county", null],
    ["主任", "某县某社区居委会", null, "county", null],
    ["主任", "某县学校安全工作办公室", "department", "county", null],
    ["镇人大主席", "某镇人大", "town", "town", null],
  ] as const)("%s of %s", (position, unit, organ, level, region) => {
    expect({
      organ: organOf(position, unit),
      level: organOf(position, unit) === "enterprise" ? null : levelOf(position, unit),
      region: regionOf(position, unit),
    }).toEqual({ organ, level, region });
  });
});

describe("the departments of 市政发〔2017〕34号", () => {
  const names = DEPARTMENTS.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)])
    .map((name) => name.replace(/[(（].*[)）]$/, ""))
    .filter((name) => /[局委办厅部社会队室]$|公司$/.test(name) && name !== "工会");

  test("are all tried by a name or two", () => {
    expect(DEPARTMENTS).toHaveLength(51);
    expect(DEPARTMENTS.filter(({ name }) => !names.includes(name.replace(/[(（].*$/, "")))).toEqual([]);
  });

  test.each(names)("%s", (name) => {
    const ofCity = name.startsWith("市") || /晋中|团市委/.test(name) ? name : `市${name}`;
    const shown = (unit: string) => [organOf(null, unit), levelOf(null, unit)];
    expect(shown(ofCity)).toEqual(["department", "city"]);
    expect(shown(ofCity.replace(/^市/, "晋中市"))).toEqual(["department", "city"]);
    if (name.includes("晋中")) return;
    const inCounty = ofCity.replace("市", "平遥县").replace("团平遥县", "团县");
    expect(shown(inCounty)).toEqual(["department", "county"]);
    expect(shown(inCounty.replace("平遥县", "榆次区"))).toEqual(["department", "county"]);
  });
});

describe("the place that a unit leads", () => {
  test.each([
    ["祁县人民政府", "祁县"],
    ["祁县人民政府办公室", "祁县"],
    ["祁县政府办", "祁县"],
    ["晋中市祁县人民政府", "祁县"],
    ["祁县县委办公室", "祁县"],
    ["祁 县 人 民 政 府", "祁县"],
    ["中共祁县委员会", "祁县"],
    ["中国共产党晋中市委员会", "晋中市"],
    ["晋中市人民政府", "晋中市"],
    ["祁县应急管理局", null],
    ["晋中市发展和改革委员会", null],
    ["祁县某镇人民政府", null],
    ["县政府办公室", null],
    [null, null],
  ])("%s: %s", (unit, place) => {
    expect(placeLed(unit)).toBe(place);
  });
});
