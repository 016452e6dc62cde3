/** Why each rule is there, and which examples of its tests its page shows: data for `rule-doc.ts`. */

/** An example by its name in the rule's test table, and what it shows. */
export interface ShownExample {
  readonly name: string;
  readonly shows: string;
}

export interface RuleReason {
  /** For the clerk. */
  readonly why: string;
  readonly whyEn: string;
  readonly fires: ShownExample;
  readonly quiet: ShownExample;
  /** The nearest case on the other side of the line; it may fire or not. */
  readonly boundary: ShownExample;
}

const example = (name: string, shows: string): ShownExample => ({ name, shows });

export const RULE_REASONS: Readonly<Record<string, RuleReason>> = {
  "cover/required-field": {
    why: "封面说明这本台账是谁的、什么职务、哪一段时间、由谁记录。少一项，归档以后就分不清是谁的台账，履职次数也没法核对。分管行业领域另有规则，不在这里查。",
    whyEn:
      "The cover says whose ledger this is, for which time, and who keeps it. Without one of these a filed ledger cannot be attributed, and duties cannot be counted. Each empty field is reported once per cover; the sectors in charge have rules of their own.",
    fires: example("each field, where its value belongs", "五项都空着：每项报一次，位置是应当填写的单元格"),
    quiet: example("every field filled, on a sheet of its own", "五项都填了"),
    boundary: example("____ is empty: in the cell beside the label", "只有下划线，等于没有填"),
  },
  "cover/sector-required": {
    why: "分管负责人和班子成员管什么，决定按哪些职责核对。没有写明分管领域，看的人不知道检查、会议与职责是否对得上。",
    whyEn:
      "What a deputy or member is in charge of decides which duties their entries answer. The post is taken from the profile, else from the position; where neither tells the post, nothing is reported.",
    fires: example("党组成员、副局长 is a deputy", "副局长是分管负责人，此栏空着"),
    quiet: example("a deputy with one", "副局长填了分管领域"),
    boundary: example("县委副书记、县长 is a principal", "县长是主要负责人，此栏本应空着"),
  },
  "cover/sector-not-for-principal": {
    why: "主要负责人全面负责，此栏按填表说明由其他负责人填写。填了可能是职务写错，也可能是抄了别人的封面，所以要改正或说明。",
    whyEn:
      "By the notes on the form a principal leaves this field empty. A filled one may mean that the position is wrong or that the cover was copied from somebody else, hence a question, not an error.",
    fires: example("by the profile's post", "设置里写明是主要负责人，封面填了分管领域"),
    quiet: example("a deputy with one", "副局长填写，正合要求"),
    boundary: example("无 and / are none", "写“无”或画斜线，等于没有填"),
  },
  "cover/period-format": {
    why: "记录时间写成年月，才知道台账从哪个月到哪个月，缺不缺月份。只写“2022年”，看不出起止。",
    whyEn:
      "Only a year with months tells which months the ledger must hold. A year alone fires, and so does a day or a range that crosses the year's end; a real date shown as year and month is right.",
    fires: example("a year alone", "只写了年"),
    quiet: example("a range of months", "一年之内的起止月份"),
    boundary: example("a range over the year's end", "起止月份跨了年：一年一本，要分开"),
  },
  "cover/period-disagrees": {
    why: "同一张表，标题写3月，工作表名写4月，就不知道是哪个月的。多半是复制上月的表没有改全。分不清月份时，日期和履职次数都没法判断，所以先问这一处。",
    whyEn:
      "A title that says March on a sheet named April is nearly always a copied sheet that was not fully changed. Until that is settled, no date outside the month and no missed duty is reported for the months in dispute.",
    fires: example(
      "the title's month is not the sheet's: the cover's period cell",
      "标题的月份与工作表名不同；有封面的，位置在封面的记录时间",
    ),
    quiet: example("title, cover and sheet name alike", "三处说的是同一个月"),
    boundary: example("the month before the cover's, in its range", "封面写的是起止月份，这个月在其中"),
  },
  "table/missing-column": {
    why: "统计表有五栏，少一栏就少一项内容。没有“时间”或“工作内容”，各条记录没法逐条检查，履职次数也不能判断。",
    whyEn:
      "The form has five columns. Without the date or the content no row rule runs and duties are not assessable, which the report then says. An office's own word for a column can be named in the profile.",
    fires: example("备注 is not there", "没有“备注”一栏，位置在表头最左的单元格"),
    quiet: example("the form's five", "五栏都在"),
    boundary: example("other words for them", "换了叫法，但说的是同样五栏"),
  },
  "table/empty-month": {
    why: "月份过完了，表还是空的，多半是忘了记。当月确实没有活动的，也应由领导本人确认。不在任的月份不报。",
    whyEn:
      "The table of a month that is over and has no entry was most likely forgotten. A month is over from the first day of the next; months outside the leader's tenure are not reported.",
    fires: example("rows with nothing but 序号 are no entries", "只有序号的行不算记录"),
    quiet: example("one entry is enough", "有一条就行"),
    boundary: example("the month's last day", "当月最后一天检查：月份还没有过完"),
  },
  "table/no-signature": {
    why: "每月的表要送领导本人签字确认。表下没有签字的地方，打印出来就漏签。这里只看有没有这一行，不看签没签。",
    whyEn:
      "Each month goes to the leader for a signature. The rule asks only for the place to sign, not for the signature, which stands on paper.",
    fires: example("nothing below the table", "表的下面什么也没有"),
    quiet: example("本人签字：", "有“本人签字”一行"),
    boundary: example("a note that speaks of signing", "说明里提到签字，不是签字的地方"),
  },
  "row/required-field": {
    why: "什么时候、做了什么、和谁一起，缺一样就说不清这次活动。备注可以空着。",
    whyEn:
      "An entry says when, what and with whom; the remark may stay empty. A row with nothing but a number is no entry and is left alone.",
    fires: example("参加人员", "参加人员空着"),
    quiet: example("everything filled, the remark empty", "备注空着不要紧"),
    boundary: example("a row with nothing but 序号 in the middle", "只编了序号的空行不算记录"),
  },
  "row/serial": {
    why: "序号从1起逐条加1，装订以后才看得出有没有缺页、少条。发现跳号后，按已写的号接着往下数，不会一处错、整表报。",
    whyEn:
      "Numbers that run from 1 by ones show that nothing was lost between keeping and binding. After a slip counting goes on from what is written, so one slip is one finding; the fix renumbers the whole table.",
    fires: example(
      "an empty or unreadable number counts as the one it should have been",
      "序号没有填，或不是数字",
    ),
    quiet: example("1, 2, 3", "逐条加1"),
    boundary: example("after a slip counting goes on from what is written", "跳号以后按已写的号接着数"),
  },
  "row/date-unreadable": {
    why: "读不出是哪一天，就不知道在不在本月，也没法计入履职次数。只写“4日”的，能从标题、工作表名或封面看出年月，就算读得出。",
    whyEn:
      "A day that cannot be read can neither be placed in its month nor counted towards a duty. Year and month may come from the title, the sheet's name or the cover; a short date with several readings is not guessed at.",
    fires: example("words, a month, a number, a year", "文字、只有月份、只有数字、只有年份"),
    quiet: example(
      "without a year or month: those of title, sheet or cover",
      "没有写年或月，从标题、工作表名看得出",
    ),
    boundary: example(
      "a short date with several readings, none of them in the month",
      "短日期有几种读法，没有一种在本月，不去猜",
    ),
  },
  "row/date-impossible": {
    why: "日历上没有的日子一定是写错了。改成哪一天，要看原始记录，不能代为决定。",
    whyEn:
      "A day that the calendar does not have is certainly a slip. Which day was meant only the original record can tell, so nothing is corrected with one click.",
    fires: example("29 February of other years", "平年没有2月29日"),
    quiet: example("29 February of a leap year", "闰年有2月29日"),
    boundary: example("month ends", "每月的最后一天"),
  },
  "row/date-format": {
    why: "填表说明要求时间写成年月日。写法不一，排序、核对都容易出错。日子读得出的，点“修正”只改显示，不改是哪一天；起止两天的要手工改。",
    whyEn:
      "The form asks for year, month and day signs. The fix changes how the day is shown, never which day it is; a clock time or weekday behind it is kept. A range of days is put right by hand.",
    fires: example("dots", "用点隔开"),
    quiet: example("a time of day or weekday behind it", "后面写了钟点或星期，也是对的"),
    boundary: example("a real date shown as 年月", "单元格里是真日期，但只显示年月"),
  },
  "row/date-outside-period": {
    why: "一月一表，别的月份的事记在这张表里，两个月的次数都会算错。多半是日期写错一个数字，也可能是记错了表。",
    whyEn:
      "With one table a month, an entry of another month spoils the counts of both. A date in the future is left to that rule, and where title, cover and sheet name disagree, a date in any of their months is not reported.",
    fires: example("the day before and the day after the month", "上月最后一天和下月第一天"),
    quiet: example("the month's first and last day", "当月第一天和最后一天"),
    boundary: example("a range that reaches into the month, or out of it", "跨月的活动，有一天在本月就行"),
  },
  "row/date-future": {
    why: "台账记的是做过的事，日期不会晚于今天。多半是年份写错，也有把计划先写进来的。",
    whyEn:
      "A ledger records what was done, so no date is later than the day of the check. Usually the year is a slip; sometimes a plan was entered in advance.",
    fires: example("the day after", "检查日的后一天"),
    quiet: example("the day before", "检查日的前一天"),
    boundary: example("asOf itself", "检查日当天的事，可以记"),
  },
  "row/date-order": {
    why: "样表按时间先后记。次序乱了，容易漏记、重记，装订以后也不好查。读不出、不在本月或还没有到的日期另有规则，这里跳过。",
    whyEn:
      "The sample keeps entries in the order of their dates. Dates that another rule reports are neither judged nor leaned on.",
    fires: example("earlier than the row above", "比上面一条早"),
    quiet: example("rising, and the same day twice", "逐条往后，同一天可以有两条"),
    boundary: example("a date out of the month above is passed over", "上面一条不在本月，不拿它来比"),
  },
  "row/duplicate": {
    why: "同一天同一件事记了两遍，次数会多算。标点、空格、全角半角不同的，仍是同一件事。",
    whyEn:
      "The same act entered twice would be counted twice. Blanks, punctuation, width and the writing of the date make no difference; the later entry is reported.",
    fires: example("the later 工作内容 cell", "同一天同样的内容，报后一条"),
    quiet: example("the same content on another day", "内容相同，不是同一天"),
    boundary: example(
      "blanks, punctuation, width and the writing of the date make no difference",
      "只差空格、标点和日期写法",
    ),
  },
  "row/content-incomplete": {
    why: "填表说明要求写明地点和内容。只写“开会”“检查”，过后说不清是什么事，也不能算作履职。会议在本单位开的，不写地点也行。没有做成的（未检查、计划检查）由“不是已做的事”去说，这里不重复。",
    whyEn:
      "The form asks for place and matter. A meeting, lecture or drill is held at the office unless its words say otherwise; an inspection is always of some place, unless its matter or a column of its own names it. What was not done is left to `row/not-done`.",
    fires: example("an inspection that names no place", "检查没有写明到了哪里"),
    quiet: example("the form's examples", "写明了地点和内容"),
    boundary: example("a meeting is held where the office is", "会议没有写地点，有事项就行"),
  },
  "row/not-done": {
    why: "台账记领导本人做过的事。计划、安排别人去做、没有参加的，不能算次数。也可能只是写法让人误会，所以要改正或说明。这样的内容写得不全（未检查、计划检查），也只报这一条。",
    whyEn:
      "A ledger records what the leader did in person. A plan, something handed to others or a meeting not attended never counts; since the wording may mislead, it may also be explained. Where such a row also names no place or matter, this rule speaks alone: the row has to go, not to be told more fully.",
    fires: example("planned", "写的是打算做的事"),
    quiet: example("done", "写的是做过的事"),
    boundary: example("a meeting about plans", "研究下一步计划的会，会已经开了"),
  },
  "row/not-safety": {
    why: "这本台账只记安全生产。整条看不出与安全生产有关的，提醒看一看：有关的写明，无关的移出。",
    whyEn:
      "The ledger is about work safety only. Where nothing in the content or the remark speaks of it, a person should have a look. Rows without any matter are left to row/content-incomplete.",
    fires: example("another matter", "招商、产业等其他工作"),
    quiet: example("work safety", "写明了安全生产"),
    boundary: example("one matter among several", "几件事里有一件是安全生产"),
  },
  "row/copied-text": {
    why: "两个月的记录一字不差，多半是照抄了上月的文字。只是提醒看一看：每次去的地方、看到的情况，总有不同。",
    whyEn:
      "The same words in another month or another leader's ledger are worth a look. Digits, dates, blanks and punctuation are not compared, and texts shorter than twelve characters may be alike by chance.",
    fires: example("the same text in another month", "两个月的文字完全相同"),
    quiet: example("different texts", "文字不同"),
    boundary: example("eleven characters are too few", "不满12个字的，碰巧相同也常有"),
  },
  "row/two-places": {
    why: "写了钟点的两条记录，时间重叠而地点不同，有一处多半写错了。只是提醒看一看。还没有做的、由别人去做的不比。",
    whyEn:
      "Two entries with overlapping clock times and different places: one of them is probably a slip. Only clock times that are written are compared, and a place inside the other is not another place. What was only planned, or done by others, is not compared.",
    fires: example("a moment inside a span", "一条的时间落在另一条的起止之内"),
    quiet: example("one after the other", "先后两处"),
    boundary: example("one place inside the other", "一处在另一处里面，是同一个地方"),
  },
  "row/rest-day": {
    why: "双休日检查完全可以，但日期写错一天也会变成双休日，所以提醒看一看。法定节假日是重点时段，本来就要检查，不提醒；调休上班的周末也不提醒。日期不在本月或晚于今天的，已由那两条去说，这里不重复。",
    whyEn:
      "Nothing is wrong with an inspection on a weekend, but a slip of one day looks the same. Statutory holidays are key periods in which inspections are expected, and make-up workdays are workdays, both by the official calendar. A date in the future or out of its month is left to those rules.",
    fires: example("an inspection on a plain Saturday", "普通的星期六"),
    quiet: example("a Friday", "星期五"),
    boundary: example("a Saturday that is a make-up workday", "调休上班的星期六"),
  },
  "period/missing-month": {
    why: "一月一表，中间缺一个月，归档就不完整，当月的履职也没有凭据。首尾之外的月份，只有封面或设置写明的时间包括它，才算缺。",
    whyEn:
      "One table a month: a gap leaves the file incomplete and the month's duties unproven. Months before the first and after the last table count only as far as the cover's range or the tenure in the profile reaches.",
    fires: example("between the first and the last month", "1月和4月之间缺两个月"),
    quiet: example("before and after a cover's range", "封面写的两个月都在"),
    boundary: example("the month of asOf is not over", "本月还没有过完，不算缺"),
  },
  "period/duplicate-month": {
    why: "同一位领导一个月有两张表，多半是复制后忘了改月份，两张都算次数就重了。",
    whyEn:
      "Two tables of one leader for one month are usually a copy whose month was not changed. The later one is reported; where title, cover and sheet name disagree, that is asked first.",
    fires: example("the later table's title cell", "报后一张，位置在标题"),
    quiet: example("two leaders", "两位领导各一张"),
    boundary: example("the same month of two years", "不是同一年的3月"),
  },
  "duty/missing": {
    why: "文件写明次数的职责，到期没有做够。每位领导每一期报一次，写明每项应有几次、已有几次，还列出差一点算数的记录，报告里写明查了哪些表、多少条记录，什么样的记录能算数。按哪个文件判断：看这一期里执行的是哪个文件（季度、半年、全年，其中有一个整月在执行期内就算），这一期的记录都算，文件发出以前的也算，宁可少报，不错报；前后两个文件各算各的，不合在一起凑数。整月没有记录的，由“整月没有记录”“缺少月份”去说，这里不重复。",
    whyEn:
      "A duty with a number, its period over, not reached: one finding per owner and period, naming each duty, what was found and what nearly counted. A period is judged only when every month of it that is over has a table; otherwise the duty is not assessable, and the report says so. “The notice in force on the row's own day” is read by the period: a period is judged by the notice that binds in it (a quarter, half-year or year is bound if one full month of it is), and every row of that period counts, also one dated before the notice came out, since a false alarm would be worse; two notices of different times never share a period's number.",
    fires: example("a department's head: two inspections a month", "部门主要负责人每月两次检查，只有一次"),
    quiet: example("a deputy who led one inspection in the month", "分管负责人当月带队检查一次"),
    boundary: example("the month is not over", "当月最后一天检查：还没有到期"),
  },
  "filing/overdue": {
    why: "台账按月报送，过了报送日没有报，归档就缺月。只有本单位写明了报送日、又在工作簿里标记报送情况的，才看得出哪个月没有报；没有表的月份由“缺少月份”来报。",
    whyEn:
      "Ledgers are filed month by month. Whether one was filed can be told only where the office names its filing day and keeps filing marks in the workbook. A month without a table is left to `period/missing-month`, a month in dispute to `cover/period-disagrees`.",
    fires: example("a month past its filing day without a mark", "报送日过了，没有标记"),
    quiet: example("every month marked", "各月都标记了已报送"),
    boundary: example("on the filing day itself", "报送日当天：还不算逾期"),
  },
  "seal/changed": {
    why: "签字、盖章、报送过的台账，事后改动了，就与存档的纸质台账对不上。封存时逐格记下内容的摘要（不是内容本身）；以后哪一格变了，就报哪一格。显示格式、表格的位置不算改动。",
    whyEn:
      "What was signed, stamped and filed must stay what the paper says. Sealing keeps a short hash of each cell, not its words. How values are shown and where the table stands does not count; of a table shared by leaders or months only the sealed rows do.",
    fires: example("a cell that says something else: the first of them", "封存后改了工作内容：指出第一处"),
    quiet: example("as it was sealed", "与封存时相同"),
    boundary: example("only the look of a date", "只改了日期的显示格式"),
  },
  "filing/not-a4": {
    why: "报送和装订都用A4纸。纸张设置成别的大小，打印出来装订不齐。没有设置纸张的不报。",
    whyEn:
      "What is filed and bound is printed on A4. A sheet that states no paper size is left alone, and so are sheets without a ledger or cover.",
    fires: example("a table on A3", "统计表设置成A3"),
    quiet: example("A4; other sheets do not count", "统计表是A4；别的工作表不看"),
    boundary: example("no paper stated", "没有设置纸张大小"),
  },
  "checklist/unanswered": {
    why: "检查组逐项问，逐项要有结果。空着的项，事后说不清是没有查、不适用，还是忘了填。",
    whyEn:
      "An inspection team asks item by item, so each item has an answer. An empty one does not tell whether it was not looked at, does not apply, or was forgotten. Anything that is neither 是, 否 nor 不适用 is reported too.",
    fires: example("a question without an answer", "第二项没有填结果"),
    quiet: example("是, 否, 不适用", "每项都填了是、否或不适用"),
    boundary: example("nothing ticked, or both", "一个也没有勾，或勾了两个，都读不出结果"),
  },
  "checklist/problem-incomplete": {
    why: "查出问题要能追到底：问题是什么、谁来改、什么时候改完，少一样就没法督促。",
    whyEn:
      "A problem can be followed up only if it says what is wrong, who puts it right and until when. A stroke or 无 says nothing. A column that the table does not have is reported once.",
    fires: example("each empty cell, in its own place", "答“否”的，存在问题、责任人、整改期限各自空着的格"),
    quiet: example("all three are filled in", "三项都填了"),
    boundary: example("a day told in words", "期限写成立即整改：不是空着，不报"),
  },
  "checklist/action-overdue": {
    why: "期限过了还没有整改完成的，要督促落实；已经整改的，要把整改情况填上，检查才算了结。",
    whyEn:
      "What is past its day and not put right must be seen to; what was put right must say so. The last day itself is in time. Days are read as in a ledger, with the year of the inspection; 5月底前 allows until the end of May.",
    fires: example("nothing is said of what was done", "期限是5月31日，6月10日还没有填整改情况"),
    quiet: example("put right", "写明已经整改的"),
    boundary: example("the last day itself is in time", "到期当天不算逾期"),
  },
};
