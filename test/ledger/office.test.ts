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
  ] as const)("%s of %s", (position, unit, organ, level, region) => {
    expect({
      organ: organOf(position, unit),
      level: organOf(position, unit) === "enterprise" ? null : levelOf(position, unit),
      region: regionOf(position, unit),
    }).toEqual({ organ, level, region });
  });
});

describe("the place that a unit leads", () => {
  test.each([
    ["祁县人民政府", "祁县"],
    ["祁县人民政府办公室", "祁县"],
    ["祁县政府办", "祁县"],
    ["晋中市祁县人民政府", "祁县"],
    ["祁县县委办公室", "祁县"],
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
