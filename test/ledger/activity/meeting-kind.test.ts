import { understand } from "../../../src/ledger/activity/understand";

test.each([
  // The safety committee, its members and its office.
  ["县安全生产委员会召开会议", "committee-plenary"],
  ["县安委会全体（扩大）会议暨燃气专题部署会", "committee-plenary"],
  ["参加县安委会专题会议", "special"],
  ["参加县安委会成员单位会议", "committee-plenary"],
  ["参加县安委会成员单位工作会", "committee-plenary"],
  ["参加县安委会成员单位推进会", "other"],
  ["召开安全生产联络员会议", "committee-regular"],
  ["召开信访联络员会议", "other"],
  ["镇安委会召开第二季度例会", "committee-regular"],
  ["参加县道路交通安全委员会全体会议", "other"],
  // What a meeting conveys is another meeting.
  ["主持召开贯彻市安委会全体会议精神的工作会议", "other"],
  ["召开传达省委会议精神的县安委会全体会议", "committee-plenary"],
  // Whose party committee or party group it is.
  ["参加县政府党组会议", "party-committee"],
  ["张某召开局党组会议", "department"],
  ["县公安局召开党委会", "department"],
  ["公安局召开党委委员会", "department"],
  ["镇党委召开党委会议", "party-committee"],
  ["镇党委召开扩大会议", "party-committee"],
  ["参加局机关党委民主生活会", "other"],
  // The body before the verb says the kind of a meeting without a name.
  ["县委常委会召开会议", "party-committee"],
  ["县人大常委会召开会议", "other"],
  ["县政府常务会召开会议", "government"],
  ["局党组会研究安全生产工作", "department"],
  ["县应急局召开会议", "other"],
  ["县安委会召开推进会", "other"],
])("%s: %s", (text, expected) => {
  expect(understand(text).activities[0].meeting).toBe(expected);
});
