/**
 * Sentences of our own, each with what a careful colleague would say it means.
 * A line is `kind[:meeting] role safety [status] text`; `*` where careful people may differ, `+` about work safety,
 * `-` not; the status is left out where it is done. All places, companies and persons are invented.
 */
const LINES = `
# inspections led
inspection lead + 到某企业检查安全生产工作
inspection lead + 带队到鑫源化工有限公司检查安全生产工作
inspection lead + 带队检查危险化学品企业安全生产
inspection lead + 率队到青石煤矿开展节前安全检查
inspection lead + 率领应急、消防、住建等部门负责人到建筑工地检查安全生产
inspection lead + 带领安监站人员对辖区加油站进行安全检查
inspection lead + 副县长张某带队督导检查烟花爆竹安全
inspection lead + 县委书记李某到河口镇暗访安全生产工作
inspection lead + 采取“四不两直”方式到红旗煤业暗查安全生产
inspection lead + 以“四不两直”方式对辖区餐饮场所燃气安全进行突击检查
inspection lead + 夜查辖区歌厅、网吧等人员密集场所消防安全
inspection lead + 带队开展夜间消防安全突击检查
inspection lead + 深入大河乡、小河乡督查安全生产专项整治进展情况
inspection lead + 赴东山煤业公司督导煤矿安全生产工作
inspection lead + 前往客运总站检查春运安全保障工作
inspection lead + 先后到惠民超市、人民医院、中心幼儿园检查消防安全
inspection lead + 到包联企业长城水泥厂开展安全隐患排查
inspection lead + 到联系点西沟村检查安全生产工作
inspection lead + 深入包保煤矿下井检查安全生产
inspection lead + 带队对国庆节期间旅游景区安全生产工作进行督导检查
inspection lead + 对上次检查发现的隐患进行“回头看”
inspection lead + 对北山采石场隐患整改情况进行复查
inspection lead + 到复工建筑工地进行复工复产安全验收
inspection lead + 组织开展全县危险化学品安全生产大检查
inspection lead + 组织安监、派出所、市场监管所对辖区商铺开展消防安全联合检查
inspection lead + 牵头开展道路交通安全隐患排查整治
inspection lead + 亲自带队到尾矿库检查汛期安全生产
inspection lead + 县长王某一行到中心加油站检查节前安全生产
inspection lead + 镇长赵某带队对辖区学校、敬老院进行消防安全检查
inspection lead + 局长带领执法人员到华宇铸造公司开展执法检查，查出隐患5条
inspection lead + 会同县消防救援大队检查商场消防安全
inspection lead + 联合消防、燃气部门对沿街餐饮店开展燃气安全检查
inspection lead + 到第三中学调研校园安全工作
inspection lead + 调研煤矿安全生产工作
inspection lead + 深入企业调研安全生产专项整治三年行动开展情况
inspection lead + 实地查看液化气充装站安全设施运行情况
inspection lead + 先后来到中心市场、第一小学，实地查看消防设施配备、安全出口是否畅通等情况
inspection lead + 走访重点企业，了解安全生产主体责任落实情况
inspection lead + 到化工园区现场办公，督促解决安全隐患整改问题
inspection lead + 检查煤矿复工复产工作
inspection lead + 督查各乡镇安全生产责任制落实情况
inspection lead + 督察道路交通安全百日攻坚行动
inspection lead + 巡查森林防火和烟花爆竹禁放工作
inspection lead + 在县城区明查暗访节日期间安全生产工作
inspection lead + 深夜到工地暗访施工安全
inspection lead + 3月5日上午，带队到工业园区三家企业开展安全生产检查
inspection lead + 2022年3月15日到城关镇检查自建房安全
inspection lead + 为确保春节期间安全稳定，带队到花炮零售点检查
inspection lead + 根据县委安排，带队到包联乡镇督导安全生产工作
inspection lead + 利用周末时间到施工现场检查安全生产
inspection lead + 与县应急局负责人一同到金矿检查安全生产
inspection lead + 受县委委托，副县长刘某带队检查全县校车安全
inspection lead + 作为县安委会第三督导组组长，带队到南川镇督导安全生产
inspection lead + 担任县督查组组长到各乡镇督查安全生产工作
inspection lead + 在应急局局长陪同下到焦化厂检查安全生产
inspection lead + 到城区热力站检查冬季供热安全
inspection lead + 带班下井检查井下作业面安全
inspection lead + 抽查城区三家宾馆消防设施
inspection lead + 检查指导国庆期间高速公路服务区安全保通工作
inspection lead + 专项检查特种设备安全使用情况
inspection lead + 开展“安全生产月”企业隐患大排查
inspection lead + 逐一检查景区游乐设施运行安全
inspection lead + 到电动自行车集中充电点排查火灾隐患
inspection lead + 区委副书记、区长孙某深入凤鸣街道，调研督导城镇燃气安全隐患排查整改工作
inspection lead + 政协主席周某到包联企业督导安全生产
inspection lead + 人大常委会主任吴某带队检查《安全生产法》贯彻实施情况
inspection lead + 纪委书记郑某带队监督检查安全生产责任落实情况
inspection lead + 组织部部长某到非公企业检查安全生产
inspection lead + 党委副书记带队检查元旦期间值班值守和安全生产工作
inspection lead + 班子成员分组带队深入企业开展安全检查
inspection lead + 副局长张某率队对粉尘涉爆企业进行专项执法检查
inspection lead + 到某煤矿检查
inspection lead + 到某工地检查
inspection lead + 带队到加油站检查
inspection lead + 对辖区企业进行检查
inspection lead + 带队开展安全生产督查，现场责令停产整改1家
inspection lead + 检查木材加工厂，要求企业未整改到位不得复工
inspection lead + 到旅游公路施工现场检查，发现未设置警示标志等问题3处
inspection lead + 到冷库企业检查，该企业未开展应急演练，责令限期整改
inspection lead + 主持开展全镇安全生产大检查
inspection lead + 组织人员对全乡危房进行安全排查
inspection lead + 督导消防安全“打通生命通道”工作
inspection lead + 带队检查安全生产并慰问一线职工
inspection lead + 参加完调度会后，立即带队到企业检查安全生产
inspection lead + 到高铁站督导检查春运及安全工作
inspection lead + 镇党委书记某率队到辖区5家工业企业督查复工复产安全防范
inspection lead + 区领导某带队赴东湖街道检查电动车停放充电安全
inspection lead + 深入一线督查重点行业领域安全生产
inspection lead + 到交警大队督导道路交通安全整治工作
inspection lead + 县委常委、宣传部部长某到文化市场检查消防安全
inspection lead + 现场督导危化品运输车辆停车场隐患整改
inspection lead - 带队检查农村饮水安全工作
inspection lead - 带队到学校食堂检查食品安全
inspection lead - 检查社区疫情防控工作
inspection lead - 到隔离点检查疫情防控措施落实情况
inspection lead - 到清水河检查防汛备汛工作
inspection lead * 带队到林场检查森林防火工作
inspection lead + 带队检查森林防火和安全生产工作
inspection lead - 带队督导地质灾害防治工作
# inspections taken part in
inspection attend + 陪同市安委会督查组检查我县煤矿安全生产
inspection attend + 陪同省领导检查化工园区安全生产
inspection attend + 陪同市长到工业园区督导安全生产
inspection attend + 参加全县安全生产大检查
inspection attend + 参加县长带队的节前安全检查
inspection attend + 参加市局组织的危化品企业交叉检查
inspection attend + 随县委书记到乡镇检查安全生产
inspection attend + 跟随副市长检查烟花爆竹市场
inspection attend + 随同省安全生产督导组到煤矿检查
inspection attend + 配合省安委会第二督导组开展安全生产督导检查
inspection attend + 全程陪同国务院安委会考核巡查组暗访企业
inspection attend + 副镇长某陪同区应急局检查粉尘企业
inspection attend + 陪同县委书记张某深入加油站、商场检查节日安全
inspection attend + 陪同上级领导调研安全生产工作
inspection attend + 在县长带领下到各煤矿检查安全生产
inspection attend + 协助消防大队检查出租屋消防安全
inspection attend + 全市安全生产督导组到我县检查，副县长王某陪同
inspection attend - 陪同市领导检查防汛工作
inspection attend + 参与市级安全生产交叉互查
inspection attend + 参加镇组织的安全隐患排查活动
# inspected by others, organisations
inspection unclear + 省安委会督查组来我县督查安全生产工作
inspection unclear + 接受市安全生产考核组年度考核
inspection unclear + 迎接省安全生产巡查组检查
inspection unclear + 市消防支队来镇检查消防安全
inspection unclear + 市安委会考核组对我局安全生产工作进行考核
inspection unclear + 县应急管理局开展烟花爆竹专项检查
inspection unclear + 镇政府对辖区企业开展安全生产大检查
inspection unclear + 街道安监办检查辖区九小场所消防安全
inspection unclear + 区住建局对在建工地开展安全生产督查
inspection unclear + 县公安局、交通局联合开展道路交通安全整治
inspection unclear + 国务院安委会督导组莅临我市督导安全生产
inspection unclear + 公司组织开展春季安全大检查
inspection unclear + 第二督导组到河东乡督导消防安全工作
inspection unclear + 我局对辖区煤矿开展安全执法检查
inspection unclear + 县安委办组织专家对化工企业进行安全会诊
# planned, handed over, not done: inspections
inspection * + planned 拟于下周带队检查煤矿安全生产
inspection * + planned 将于3月20日带队到企业检查安全生产
inspection * + planned 计划到危化品企业开展安全检查
inspection * + planned 定于五一前对全县景区进行安全检查
inspection * + planned 准备对学校开展消防安全检查
inspection * + planned 下一步将组织开展燃气安全专项检查
inspection * + planned 明日带队检查春运安全
inspection * + planned 县安委会决定于6月开展安全生产大检查
inspection * + planned 下周到东河煤矿检查安全生产
inspection * + delegated 派副局长张某带队检查烟花爆竹
inspection * + delegated 安排副镇长带队到企业检查安全生产
inspection * + delegated 委派安监站长到煤矿检查安全
inspection * + delegated 安排应急办工作人员对沿街商铺进行消防检查
inspection * + delegated 委托第三方机构对化工企业开展安全检查
inspection * + delegated 聘请专家对重点企业进行安全隐患排查
inspection lead + 由副县长李某带队到工地检查安全生产
inspection * + delegated 由副县长带队到工地检查安全生产
inspection * + delegated 指派执法人员检查加油站
inspection * + delegated 责成应急局对该企业进行检查
inspection * + delegated 对全县非煤矿山开展安全检查，由应急局副局长带队
inspection * + delegated 因公外出，安排分管副职到企业检查安全生产
inspection * + negated 因开会未到企业检查安全生产
inspection * + negated 本月未开展安全检查
inspection * + negated 因疫情原因，未能带队检查安全生产
inspection * + negated 安全生产检查因大雪取消
inspection * + negated 原定煤矿安全检查推迟
inspection * + negated 没有组织安全生产检查
# meetings held
meeting:other lead + 主持召开全县安全生产工作会议
meeting:other lead + 组织召开安全生产形势分析会
meeting:other lead + 召开安全生产大检查动员部署会
meeting:other lead + 主持召开安全生产调度会，听取各乡镇工作汇报
meeting:other lead + 召开烟花爆竹安全监管工作会议，安排部署大检查
meeting:other lead + 主持全镇消防安全工作推进会并讲话
meeting:other lead + 召开煤矿企业负责人座谈会，强调安全生产
meeting:other lead + 在三楼会议室主持召开春节期间安全生产工作部署会
meeting:other lead + 在县政府四楼会议室召开安全生产工作会议
meeting:other lead + 主持召开安全生产紧急会议，通报“3·12”事故
meeting:other lead + 召集应急、住建、消防负责人召开燃气安全工作协调会
meeting:other lead + 组织召开安全隐患排查整治工作督办会
meeting:other lead + 副县长某主持召开道路交通安全联席会议
meeting:other lead + 主持召开消防安全警示教育大会
meeting:other lead + 召开安全生产巡查反馈问题整改部署会
meeting:other lead + 主持召开迎接省安委会考核巡查工作部署会
meeting:other * + 安排部署全镇安全生产工作
meeting:* * + 研究部署国庆期间安全生产工作
meeting:other * + 听取应急局关于煤矿安全生产情况的汇报
meeting:special lead + 主持召开安全生产专题会议
meeting:special lead + 召开燃气安全专题会，研究隐患整改
meeting:special lead + 主持召开校园安全专题调度会
meeting:special lead + 组织召开危化品安全生产专题研究会
meeting:party-committee lead + 主持召开县委常委会会议，专题研究安全生产工作
meeting:party-committee lead + 主持召开党委会，学习传达安全生产会议精神
meeting:party-committee lead + 召开镇党委会议研究安全生产工作
meeting:party-committee lead + 主持召开街道党工委会议，听取安全生产工作汇报
meeting:party-committee lead + 主持召开十四届县委常委会第35次会议，听取全县安全生产情况汇报
meeting:party-committee attend + 参加县委常委会，研究安全生产工作
meeting:party-committee attend + 列席区委常委会会议，汇报安全生产工作
meeting:party-committee attend + 出席镇党委（扩大）会议，研究消防安全
meeting:government lead + 主持召开县政府常务会议，研究安全生产工作
meeting:government lead + 主持召开区政府第12次常务会议，听取安全生产工作汇报
meeting:government attend + 参加市政府常务会议，研究安全生产和消防工作
meeting:government attend + 列席县政府第三十次常务会议，汇报安全生产情况
meeting:government lead + 主持召开镇长办公会，部署安全生产
meeting:government lead + 主持召开县长办公会研究煤矿安全
meeting:government attend + 出席县政府全体会议，部署安全生产等工作
meeting:committee-plenary lead + 主持召开县安委会全体会议
meeting:committee-plenary lead + 主持召开2022年第二次安委会全体（扩大）会议
meeting:committee-plenary lead + 召开区安全生产委员会全体成员会议
meeting:committee-plenary attend + 参加市安委会全体会议
meeting:committee-plenary attend + 出席县安委会第三次全体会议并讲话
meeting:committee-plenary attend + 列席市安全生产委员会2021年第一次全体（扩大）会议
meeting:committee-plenary lead + 主持召开镇安委会会议，分析安全生产形势
meeting:committee-plenary lead + 主持县安委会第四次全会
meeting:committee-plenary lead + 召开安委会成员单位会议
meeting:committee-regular lead + 主持召开安委会季度例会
meeting:committee-regular lead + 主持召开安全生产例会
meeting:committee-regular attend + 参加全县安全生产月例会
meeting:committee-regular lead + 召开安委办工作例会
meeting:committee-regular lead + 主持召开第三季度安全生产工作例会
meeting:committee-regular attend + 参加安委办主任会议
meeting:committee-regular lead + 主持召开县安委会办公室会议
meeting:department lead + 主持召开局党组会，研究安全生产工作
meeting:department lead + 主持局务会，传达全省安全生产会议精神
meeting:department lead + 召开局长办公会议研究安全隐患整改
meeting:department attend + 参加局党委会，学习安全生产法
meeting:department lead + 主持召开局党组（扩大）会议，传达市安委会全体会议精神
meeting:department attend + 列席局党组会议，汇报安全工作
meeting:video attend + 收听收看全国安全生产电视电话会议
meeting:video attend + 参加全省安全生产视频会议
meeting:video attend + 在县分会场参加全市安全生产电视电话会议
meeting:video attend + 组织收看全省安全生产视频调度会
meeting:video attend + 收看国务院安委会安全生产电视电话会议并作表态发言
meeting:video attend + 出席全市消防安全工作视频会
meeting:video lead + 主持召开全市安全生产视频会议
meeting:video attend + 在主会场参加全省烟花爆竹安全监管视频会议
meeting:other attend + 参加全县安全生产工作会议
meeting:other attend + 出席全市安全生产大会并讲话
meeting:other attend + 参加安全生产大检查动员部署会
meeting:other attend * 参加省督导组督导情况反馈会
meeting:other attend + 参加国务院安委会考核巡查组工作汇报会
meeting:other attend + 列席人大常委会执法检查组座谈会，汇报安全生产法贯彻情况
meeting:other attend + 在全县安全生产会议上讲话
meeting:other attend + 在全县安全生产工作会议上作表态发言
meeting:other lead + 出席全县安全生产工作会议并主持
meeting:other lead + 参加并主持全镇安全生产工作会议
meeting:other attend + 县安委会召开安全生产工作会议，副县长某出席会议并讲话
meeting:other attend + 全区安全生产工作会议召开，区长某出席并讲话
meeting:other lead + 全县消防工作会议召开，县长某主持会议
meeting:other attend + 县领导某出席安全生产工作推进会
meeting:other attend + 参加春运工作动员会
meeting:other unclear + 全县安全生产工作会议
meeting:other unclear + 镇政府召开安全生产工作会议
meeting:other unclear + 应急管理局召开烟花爆竹企业约谈前准备会议，部署安全工作
meeting:committee-plenary unclear + 县安委会召开全体会议
meeting:committee-plenary unclear + 市安委会召开2020年第一次全体会议
meeting:video unclear + 市应急局召开安全生产视频会议
meeting:special unclear + 县政府召开安全生产专题会议
meeting:party-committee unclear + 县委常委会专题研究安全生产工作
meeting:other lead + 传达省安委会全体会议精神，召开全镇安全生产工作会议
meeting:other lead + 参加全省安全生产视频会议后，主持召开全县安全生产工作会议
meeting:other lead - 主持召开招商引资工作推进会
meeting:other lead - 召开乡村振兴工作部署会
meeting:other attend - 参加全市经济工作会议
meeting:other attend - 参加信访工作联席会议
meeting:special lead - 主持召开疫情防控专题会议
meeting:party-committee attend - 参加县委常委会，研究干部人事工作
meeting:department lead - 主持召开局党组会，研究党风廉政建设工作
meeting:video attend - 参加全市疫情防控视频会议
meeting:other lead - 主持召开全县防汛工作会议
meeting:other attend - 参加支部组织生活会
meeting:other attend * 参加食品安全委员会全体会议
meeting:other attend - 参加人大代表座谈会
meeting:other lead + 开会研究安全生产隐患整改
meeting:other * + planned 拟召开安全生产工作会议
meeting:other * + planned 将于5月10日召开全县安全生产大会
meeting:other unclear + planned 关于召开全市安全生产工作会议的通知
meeting:other * + planned 定于周五上午召开消防安全工作部署会
meeting:other * + planned 计划下周召开安全生产调度会
meeting:other * + planned 准备召开燃气安全推进会
meeting:video * + delegated 派副局长参加全省安全生产视频会议
meeting:other * + delegated 安排分管领导参加全县安全生产会议
meeting:other * + delegated 委托副镇长主持召开安全生产会议
meeting:other * + delegated 副县长某代替县长参加安全生产会议
meeting:other * + negated 因病请假，未参加全县安全生产会议
meeting:other * + negated 未参加全市安全生产工作会议
meeting:other * + negated 因公务冲突未能出席安全生产推进会
meeting:other * + negated 缺席全镇安全生产例行会议
meeting:committee-plenary * + negated 安委会全体会议推迟召开
meeting:other * + negated 安全生产工作会议因故取消
meeting:other * + negated 没有召开安全生产会议
# lectures
lecture lead + 为企业负责人讲授安全生产课
lecture lead + 给全体干部讲安全课
lecture lead + 上安全生产专题党课
lecture lead + 为全镇干部作安全生产专题辅导
lecture lead + 到企业宣讲新《安全生产法》
lecture lead + 县委书记为党政干部讲授安全生产第一课
lecture lead + 讲授“开工第一课”，强调复工复产安全
lecture lead + 主讲安全生产公开课
lecture lead + 为学校师生讲授消防安全知识
lecture lead + 在企业班前会上为职工讲解安全操作规程
lecture lead + 到学校为学生上交通安全课
lecture lead - 为支部党员讲廉政党课
lecture lead + 开展安全生产宣讲
lecture lead + 作安全生产专题讲座
# training
training attend + 参加全省安全生产监管人员培训班
training lead + 举办全县安全生产管理人员培训班
training lead + 组织企业负责人开展安全生产培训
training lead + 主持安全生产培训班开班仪式
training attend + 出席危化品企业安全培训开班式并讲话
training attend + 参加应急管理业务培训会
training attend + 聆听安全生产专家讲座
training lead + 邀请专家作安全生产法专题讲座
training lead + 组织召开安全生产培训会，邀请专家授课
training lead + 邀请消防教官为职工授课
training attend + 听安全生产专题讲座
training attend + 参加市委党校安全生产专题培训
training attend + 参加县委书记讲授的安全生产专题党课
training * + planned 计划举办安全生产培训班
# study
study lead + 组织党委理论学习中心组学习安全生产重要论述
study attend + 参加县委理论学习中心组学习会，学习安全生产法
study lead + 组织集中观看安全生产警示教育片
study lead + 主持中心组学习，观看《生命重于泰山》电视专题片
study lead + 组织干部职工学习安全生产法
study attend + 参加局机关安全生产集中学习
study lead + 召开党组理论学习中心组学习会，专题学习安全生产重要指示
study lead + 开展安全生产警示教育
study * + 观看安全生产事故警示片
study * + 学习习近平总书记关于安全生产的重要论述
study attend - 参加主题教育集中学习
# drills
drill lead + 组织开展危化品泄漏应急演练
drill attend + 参加全县消防应急演练
drill attend + 观摩煤矿透水事故应急救援演练
drill lead + 指挥燃气泄漏事故应急演练
drill lead + 担任全市危险化学品事故应急演练总指挥
drill lead + 组织全校师生开展消防疏散演练
drill lead + 主持安全生产事故应急桌面推演
drill unclear + 公司举行消防演习
drill attend + 出席全省矿山救援演练活动
drill attend + 观看非煤矿山应急演练并点评
drill attend * 参加防汛应急演练
drill attend - 参加地震应急演练
drill lead + 在加油站组织应急演练
drill * + planned 拟组织消防应急演练
drill * + negated 消防应急演练因雨延期
# reports
report unclear + 向县委常委会汇报安全生产工作
report unclear + 向市督导组汇报全县安全生产工作情况
report unclear + 述职述安，报告履行安全生产职责情况
report unclear + 向县人大常委会报告安全生产工作
report unclear - 向市领导汇报项目建设情况
# talks
talk lead + 约谈安全隐患突出企业负责人
talk lead + 对发生事故的企业主要负责人进行约谈
talk lead + 组织召开安全生产警示约谈会
talk lead + 集中约谈8家烟花爆竹经营企业
talk attend + 参加市安委办安全生产约谈
talk unclear + 县安委会约谈三个乡镇主要负责人
talk lead + 主持约谈会，约谈火灾隐患单位负责人
talk lead + 对未参加安全培训的企业负责人进行约谈
talk lead + 副县长某约谈辖区危化品企业法人代表
talk * + 被市安委办约谈，就安全生产工作作表态
# other
other attend + 参与指挥处置燃气泄漏事故
other * + 赶赴交通事故现场指导救援
other attend + 参加安全生产月宣传咨询日活动
other attend + 出席“安全生产月”启动仪式
other attend + 参加消防宣传月活动启动仪式
other lead + 组织开展安全生产月宣传活动
other unclear + 印发全县安全生产大检查实施方案
other unclear + 下发关于开展安全生产检查的通知
other unclear + 签订安全生产目标责任书
other unclear + 审定《安全生产专项整治方案》
other unclear + 转发《关于召开安委会全体会议的通知》
other * + 走访慰问消防救援队员，送去安全用品
other lead - 带队外出招商
other lead - 带队到浙江开展招商引资活动
other attend - 参加义务植树活动
other lead - 组织党员干部开展植树造林
other lead - 走访慰问贫困户
other lead - 到包联村走访脱贫户
other lead - 接待来访群众
other lead - 到项目现场调研征地拆迁工作
other attend - 陪同市领导调研招商引资项目
other attend - 陪同省领导考察乡村振兴工作
other lead - 调研文化旅游产业发展
other lead - 督导大气污染防治工作
other lead - 督导文明城市创建工作
other attend - 参加项目集中开工仪式
other lead - 入户走访群众
other attend - 参加主题党日活动
other lead - 接访信访群众
other lead - 督导项目建设进度
other attend - 参加县运动会开幕式
other lead - 慰问一线医护人员
other lead - 带队考察外地产业园
# traps: who acts, what is only talked of, names that hold verbs
inspection unclear + 市委书记某深入我县企业检查安全生产工作
inspection lead + 县长某到我县红旗镇检查安全生产
inspection attend + 副省长某在我市督导安全生产，市长某陪同
inspection unclear + 由县长带队的督查组到我镇督查
inspection lead + 督查专员某到矿山督查
meeting:committee-plenary attend + 三级调研员某参加县安委会全体会议
inspection lead + 县人民检察院检察长某带队到加油站检查安全生产
inspection lead + 县长某带队，应急局、消防大队参加，检查了3家企业
inspection lead + 对红星工厂检查，未发现重大安全隐患
meeting:other lead + 听取安全生产督查情况汇报
meeting:other lead * 召集检查组成员会议，安排检查事项
meeting:other attend + 出席安全生产巡查进驻动员会
meeting:other attend + 在全县安全生产大检查动员会上作动员讲话
meeting:video attend + 收听收看全国安全生产电视电话会议，随后召开全市会议安排部署
meeting:other lead + 检查后召开座谈会，就隐患整改提出要求
training attend + 听取安全生产专家授课
study lead + 组织观看《生命重于泰山》专题片
lecture lead + 在全市安全生产培训班上授课
training attend + 在安全生产培训班开班仪式上讲话
other attend + 带队参加全市消防技能大比武
study lead + 带头学习安全生产重要论述
meeting:video lead + 在市应急指挥中心视频调度全市安全生产工作
training unclear + delegated 派员参加安全生产培训班
meeting:committee-plenary attend + 参加由县长主持召开的安委会会议
meeting:special attend + 参加市委书记主持召开的安全生产专题会议
meeting:committee-regular lead + 召开安全生产委员会办公室主任会议
meeting:committee-plenary lead + 召开安全生产委员会2023年第三次会议
meeting:party-committee lead - 主持召开集团党委会
meeting:other lead + 召开机关干部例会，强调安全生产
meeting:other lead + 召开安全生产专项整治工作会
meeting:video lead + 召开消防专项整治视频调度会
inspection lead + 市人大常委会副主任某率执法检查组开展安全生产法执法检查
inspection unclear + 省安委办明查暗访组对某市企业进行暗访
inspection unclear + 专家组对某公司开展安全诊断
inspection unclear + 某镇开展危化品专项检查
inspection lead + 带班检查
inspection lead - 包村检查森林防火、秸秆禁烧
inspection lead + 上午到大河乡检查安全生产，下午主持召开安全生产调度会
inspection lead + 1.到鑫源公司检查安全生产；2.参加县安委会全体会议
meeting:other lead + 传达学习安全生产文件
inspection unclear + delegated 安排各村开展安全自查
inspection unclear + planned 要求各乡镇开展安全生产大检查
talk lead + 代表市安委会约谈某县政府
inspection unclear + delegated 邀请专家到企业进行安全诊断
meeting:other lead + 主持专题研究煤矿安全生产工作
lecture lead + 为企业上安全课
training attend + 组织企业安全员参加培训
inspection lead + 检查企业培训演练情况
other lead + 赴火灾现场指挥扑救
meeting:other lead + 安监办主任传达市长在市安委会会议上的讲话
# who acts: staff, several at once, those who came along
inspection unclear + 燃气公司工作人员入户检查用气安全
inspection unclear + 消防宣传人员到商铺检查灭火器
inspection unclear + 街道全体成员排查楼道充电隐患
inspection unclear + 青石镇从3月1日至15日在全镇开展危房排查
meeting:other attend + 市里召开安全防范部署会，副县长张某出席
meeting:other unclear + 镇里召开安全生产部署会，各村负责人参加
inspection attend + 镇长张某一同督导学校消防安全
inspection lead + 分管副县长张某一起带队检查宾馆消防
meeting:other unclear + 夏季消防检查部署会由张某主持
inspection lead + 副镇长张某取消休假带队排查出租房隐患
# words that only look like another where two meet
inspection lead + 到某煤矿检查井下安全生产
inspection lead + 带队到某煤业公司检查井下通风
inspection lead + 带队到某煤业公司井下作业面督查隐患整改情况
inspection lead + 到某煤矿检查井口管理和提升系统
inspection lead + 到某煤矿检查领导带班下井情况
inspection lead + 带队检查干部值守和应急物资
# matters of safety that name it in other words
inspection lead + 深入某露天煤矿检查边坡治理和防汛准备
inspection lead + 到歌厅查看灭火器、疏散通道
inspection lead + 到露天矿查看边坡、排土场
inspection lead + 带队调研景区索道、游乐设施运行
inspection lead + 到化工厂指导受限空间安全管理
inspection lead + 到热力公司查看压力管道
inspection lead + 督导某小区窨井盖和供热管道防冻防凝
# handed to others
inspection * + delegated 由副局长李某到某煤矿检查安全生产
inspection * + delegated 安排安监股到某煤矿检查安全生产
inspection * + delegated 安排各科室对某加油站进行安全检查
inspection * + planned 要求安全科对某加油站进行安全检查
inspection unclear + 安监股到某煤矿检查安全生产
inspection lead + 由副局长李某陪同，到某煤矿检查安全生产
# a place of safety's name, another matter
other lead * 到某燃气公司调研招商引资项目
other lead * 到尾矿库调研乡村振兴工作
inspection lead + 到某燃气公司调研安全生产和招商引资项目
inspection lead + 到某燃气公司调研
# 到 before a name that begins with 来
inspection lead + 到来福煤业检查安全生产工作
inspection lead + 带队到来宝超市检查消防安全
inspection lead + 节日到来之际，带队到加油站检查安全生产
inspection * * negated 煤矿检查工作延期至下月
inspection * * negated 煤矿安全检查推迟到下周进行
# called together, with no word for the meeting
meeting lead + 召集住建局、城管局研究燃气安全整治工作
meeting lead + 召集相关部门研究煤矿安全专项整治
# a room for video meetings says nothing of the meeting
meeting:government lead - 在机关二楼视频会议室主持召开县政府常务会议
meeting:committee-plenary lead + 在县政府视频会议室召开县安委会全体会议
meeting:video attend + 在局视频会商室参加全县安全生产工作会议
meeting:committee-plenary attend + 在县政府视频会议室参加县安委会全体会议
meeting:video attend + 在局视频会议室参加全省安全生产视频会议
meeting:video attend + 在局会议室视频参加全县安全生产工作会议
# visitors led by somebody named, meetings by their own name alone
inspection unclear + 由省厅副厅长带队的省政府督查第二组到某公司督查安全生产
inspection unclear + 派驻纪检监察组到某镇监督检查安全责任落实
meeting:other attend + 党委委员张某在消防安全部署会上发言
meeting:video attend + 在镇分会场参加市安委会全体视频会议
training attend + 参加县委党校安全监管专题班学习
# handed over, along with others, spoken of
inspection unclear + delegated 检查某驾校消防（委托副局长）
inspection unclear + delegated 让网格员到小区排查飞线充电
inspection unclear + delegated 交办消防大队对某宾馆重新检查
inspection attend + 和区长一道夜查酒吧消防
inspection lead + 与应急局长一道带队检查油库
inspection lead + 到包联煤矿督促水害隐患整改
lecture lead + 给班组长讲授怎样做好隐患排查
report unclear + 向市委专题汇报节前安全检查
other lead - 带领党员参观廉政馆
inspection lead + 进车间检查某公司行车吊具
inspection unclear + planned 要求班子成员每月带队检查安全
# bodies that act, meetings by their whole name
meeting:party-committee attend + 列席县委常委会议，汇报安全生产工作
meeting:committee-plenary attend + 参加市安委会议
inspection unclear + 住建、城管等部门联手检查占道液化气瓶
inspection unclear + 中心小学开展宿舍用电安全检查
inspection unclear + 焦化车间排查煤气管线隐患
inspection unclear + 领导班子检查节前安全生产
inspection lead + 领导班子带队检查节前安全生产
inspection lead + 带队复核上季度挂牌隐患
other lead * 带队调度矿山停产撤人
# whose inspection it was
inspection unclear + 市消防巡查组由副支队长带队，对青石镇开展消防巡查
inspection unclear + 县政府督查室到某镇督查安全责任落实
inspection attend + 副市长带队检查化工园区，本人参加
inspection attend + 区长张某到某镇检查燃气，全程陪同
inspection lead + 县长张某带队检查某公司消防，应急局局长陪同
inspection attend + 在副县长带领下检查某加油站
inspection lead + 在走访中带队检查某小作坊消防
report unclear + 汇报县领导带队检查安全情况
meeting:other attend + 在全县安全大检查部署会上要求各镇带队检查
meeting:other lead + 主持全镇安全生产月调度
meeting:video attend + 线上参会：全市矿山安全工作会议
talk lead + 与隐患企业法人谈话，限期整改
# two bodies as the subject; visitors who go on
inspection unclear + 县应急局与消防大队对农贸市场开展联合检查
inspection unclear + 省督导组来我县督查燃气安全并召开反馈会
inspection lead + 县长张某在副县长李某以及有关部门负责人陪同下检查某煤矿
# visitors who do not call themselves a group
inspection unclear + 省厅处长张某一行对我县危化品企业进行督导检查
inspection unclear + 社区“网格员”入户排查燃气隐患
inspection unclear + 市人大代表视察团视察高层建筑消防
meeting:other attend + 出席市安委会第三督导组见面会
# words before the verb that name nobody we know: not said to be the leader's
inspection unclear + 商会检查会员企业消防安全
inspection lead + 严格检查加油站安全
inspection lead + 轻车简从到某煤矿检查安全
# what is inspected says that it is about safety
inspection lead + 带队检查输电线路
inspection lead + 带队检查旅游包车
inspection lead + 带队抽查民宿、农家乐
inspection lead + 带队检查货运站
inspection lead - 带队检查公路建设进度
# who took an inspection over, and what else was said at a meeting
inspection unclear + delegated 因病请假，由副局长代为带队检查安全
meeting:committee-plenary attend + 副县长张某在县安委会全体会议上领学安全生产通知
inspection unclear + 县纪委监委驻点监督煤矿停产整顿
inspection lead + 第一时间赴周边企业排查火灾隐患
# habits, vows and paper about inspections; what was done after one
inspection lead + 带队检查某镇消防后，召开反馈会
inspection attend + 与省级专家一道对尾矿库会诊
inspection unclear + planned 每月带队检查分管行业安全不少于一次
inspection unclear + planned 承诺每周带队检查一次煤矿
study lead + 组织学习领导带队检查安全有关规定
other unclear + 建立领导带队检查安全台账
other attend + 参加“安全隐患随手拍”活动
`;

export interface Sentence {
  readonly text: string;
  readonly kind: string;
  /** Null where careful people may differ. */
  readonly meeting: string | null;
  readonly role: string | null;
  readonly safety: boolean | null;
  readonly status: string;
}

const STATUSES = new Set(["planned", "delegated", "negated"]);

function sentence(line: string): Sentence {
  const [what = "", role = "", about = "", ...rest] = line.split(" ");
  const [kind = "", meeting] = what.split(":");
  const status = STATUSES.has(rest[0] ?? "") ? (rest.shift() ?? "done") : "done";
  return {
    text: rest.join(" "),
    kind,
    meeting: meeting === undefined || meeting === "*" ? null : meeting,
    role: role === "*" ? null : role,
    safety: about === "*" ? null : about === "+",
    status,
  };
}

/** All sentences, in the order of the table. */
export const SENTENCES: readonly Sentence[] = LINES.split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map(sentence);
