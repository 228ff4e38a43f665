import { rulesFaultText } from "../../domain/rulesSheet/ruleFaultWords";
import { faultsSaid, listed, type Messages } from "./messages";

export const zhCN: Messages = {
  language: "zh-CN",
  whatItDoes: "读懂您的客户表：给客户分级，生成当天的拨打清单，填写跟进日期。每一步先预览，写入后可以撤销。",
  privacy: "数据不离开本工作簿，不联网。",
  tabs: { label: "功能", found: "读到的内容", grade: "客户分级", callList: "拨打清单", followUp: "跟进日期" },
  source: { sheet: "工作表", asOf: "计算日", readAgain: "重新读取", notADay: "请填写一个存在的日期。" },
  theme: { toLight: "切换到浅色", toDark: "切换到深色" },
  progress: {
    reading: (done, total) => `正在读取：${done} / ${total} 行`,
    understanding: (done, total) => `正在识别内容：${done} / ${total} 行`,
    checking: (done, total) => `正在核对：${done} / ${total} 行`,
    keeping: (done, total) => `正在保存原有内容：${done} / ${total} 行`,
    writing: (done, total) => `正在写入：${done} / ${total} 格`,
    restoring: (done, total) => `正在恢复：${done} / ${total} 格`,
    thinking: "正在处理……",
    cancel: "取消",
  },
  found: {
    heading: "读到的内容",
    customers: (count) => `${count} 位客户`,
    where: ({ sheet, headerRow, firstRow, lastRow }) =>
      headerRow === null
        ? `工作表“${sheet}”，没有找到表头`
        : `工作表“${sheet}”，表头在第 ${headerRow} 行，数据在第 ${firstRow}–${lastRow} 行`,
    noHeader: "没有找到表头。请在下面填写表头所在的行号，或者选择另一张工作表。",
    footerRows: (rows) => `合计、备注等不算客户的行：${listed(rows, "、")}`,
    layout: "表头与数据行",
    headerRow: "表头行",
    firstDataRow: "数据首行",
    lastDataRow: "数据末行",
    forgetChoices: "恢复自动识别",
    columns: (known, total) => `认出 ${known} 列，共 ${total} 列`,
    leaveAlone: "不使用",
    secondPhone: "备用电话（空缺时用）",
    fieldOf: (header) => `“${header}”表示`,
    ours: "本加载项写入的列",
    unnamed: "（无表头）",
    dateOrder: (header) => `“${header}”的日期顺序`,
    dateOrders: { YMD: "年-月-日", MDY: "月/日/年", DMY: "日/月/年" },
    showOthers: (count) => `显示其余 ${count} 列`,
    showFewer: "收起",
    problems: (count) => `${count} 个单元格没有读懂`,
    noProblems: "所有单元格都读懂了。",
    moreCells: (count) => `还有 ${count} 个`,
    duplicates: (groups, rows) => `电话或编号相同的客户：${groups} 组，共 ${rows} 行`,
    possibleDuplicates: (groups) => `只是姓名相同，请您判断：${groups} 组`,
    rowsOf: (rows) => `第 ${listed(rows, "、")} 行`,
    exclusions: (count) => `${count} 位客户建议不再联系`,
    exclusionsWhy: "表中有这些字样的客户不会被联系，除非您在这里解除。",
    lift: (name) => `解除${name}的勿扰`,
    lifted: "已解除",
    exclude: (name) => `恢复${name}的勿扰`,
    liftShort: "解除",
    excludeShort: "恢复",
    moreCustomers: (count) => `还有 ${count} 位`,
    addSample: "放入示例客户表",
    addSampleWhy: "还没有客户表？放入一张虚构的示例表，先试一遍。",
    goTo: (cell) => `转到 ${cell}`,
  },
  preview: {
    heading: "将要写入",
    column: ({ letters, header, owner, isNew, filled, replaced, replacesOverdue, cleared, same }) => {
      const whose = isNew ? "新增列" : owner === "theirs" ? "您的列" : "本加载项的列";
      const parts = [
        filled > 0 ? `填 ${filled} 个空白格` : "",
        replaced > 0 ? (replacesOverdue ? `改 ${replaced} 个逾期日期` : `改 ${replaced} 格`) : "",
        cleared > 0 ? `清空 ${cleared} 格` : "",
        same > 0 ? `${same} 格不变` : "",
      ].filter(Boolean);
      return `${letters} 列“${header}”（${whose}）：${parts.join("，") || "没有变化"}`;
    },
    formulaColumn: ({ letters, header, isNew, replaced, count }) => {
      const over = isNew || replaced === 0 ? "" : `，替换 ${replaced} 格现有内容`;
      return `${letters} 列“${header}”（${isNew ? "新增列" : "本加载项的列"}）：写入 ${count} 个公式${over}`;
    },
    sheet: ({ name, rows, isRewritten }) =>
      isRewritten ? `重写清单“${name}”：${rows} 行（原来的没有填结果，可撤销）` : `新工作表“${name}”：${rows} 行`,
    nothing: "没有要写入的内容。",
    firstRows: (count) => `前 ${count} 行示例`,
    row: (row) => `第 ${row} 行`,
    formulasStay: (cells, total) => `${total} 个单元格是公式，保持原样：${listed(cells, "、")}`,
    untouched: "其他单元格都不会改动。",
  },
  result: {
    written: "已写入",
    column: ({ letters, header, isNew, cells }) => `${letters} 列“${header}”${isNew ? "（新增）" : ""}：${cells} 格`,
    formulasKept: (cells, total) => `${total} 个公式保持原样：${listed(cells, "、")}`,
    sheet: (sheet, rows) => `工作表“${sheet}”：${rows} 行`,
    undo: "撤销",
    show: "查看",
    again: "再做一次",
    undone: (cells, columns, sheets, restored) =>
      `已撤销：${
        [
          cells > 0 ? `恢复 ${cells} 个单元格` : "",
          columns > 0 ? `删除 ${columns} 个新增列` : "",
          sheets > 0 ? `删除 ${sheets} 张新工作表` : "",
          restored > 0 ? `恢复 ${restored} 张原来的清单` : "",
        ]
          .filter(Boolean)
          .join("，") || "没有需要恢复的内容"
      }。`,
    left: {
      cells: ({ sheet, header, count }) =>
        `工作表“${sheet}”的“${header}”列有 ${count} 格在写入之后被改过，没有动它们。`,
      column: ({ sheet, header }) => `工作表“${sheet}”新增的“${header}”列在写入之后被改过，保留未删。`,
      sheet: ({ sheet }) => `工作表“${sheet}”在生成之后被改过，保留未删。不需要时请自行删除。`,
      rewritten: ({ sheet }) => `清单“${sheet}”在重写之后被改过，保持不动；原来的没有恢复。`,
      block: ({ sheet, title }) => `工作表“${sheet}”的区块“${title}”在写入之后被改过，没有动它。`,
      sheetGone: ({ sheet }) => `工作表“${sheet}”已经不在，无需恢复。`,
    },
  },
  failure: {
    noExcel: () => "这个页面不在 Excel 里，无法读写工作簿。请在 Excel 的“开始”选项卡打开 Callsheet。",
    sheetMissing: ({ sheet }) => `找不到工作表“${sheet}”。它可能被改名或删除了，请重新选择工作表。`,
    emptySheet: ({ sheet }) => `工作表“${sheet}”是空的。请选择放客户资料的工作表，或先录入一行表头和客户。`,
    sheetOfOrders: ({ sheet, rows, customers }) =>
      `工作表“${sheet}”看起来是订单明细：${customers === 0 ? "一行一笔订单，没有写客户" : `${rows} 行只有 ${customers} 位客户，同一客户有好几行，一行写一个日期会互相矛盾`}。请选择客户表；没有客户表时，先在“客户分级”里由订单生成买家名单。如果它确实是客户表，请在“读到的内容”里把订单列改为“不使用”。`,
    protected: ({ sheet }) => `工作表“${sheet}”受保护，不能写入。请在“审阅”选项卡撤消工作表保护，然后再试。`,
    workbookProtected: () => "工作簿的结构受保护，不能新建工作表。请在“审阅”选项卡撤消工作簿保护，然后再试。",
    readOnly: () => "工作簿以只读方式打开，不能写入。请另存一份，在副本里操作。",
    filtered: ({ sheet }) => `工作表“${sheet}”正在筛选。筛选状态下写入会错行，请先显示全部行。`,
    changedSince: ({ sheet }) => `工作表“${sheet}”在预览之后有改动（行数、顺序或内容变了）。请重新预览。`,
    textTooLong: ({ sheet, cell, length }) =>
      `工作表“${sheet}”的 ${cell} 要写入 ${length} 个字符，Excel 一格最多 32,767 个。请缩短原文后再试。`,
    noRoom: ({ sheet }) => `工作表“${sheet}”右侧没有空列了。请删除不用的列后再试。`,
    tooLarge: ({ sheet }) => `工作表“${sheet}”有一行内容太大，Excel 拒绝传输。请缩短特别长的文本，或删除不用的列。`,
    cellEditing: () => "您正在编辑一个单元格。请按 Enter 结束编辑，然后再试。",
    dialogOpen: () => "Excel 里有一个对话框开着。请关闭它，然后再试。",
    connectionLost: () => "与 Excel 的连接断了。请关闭此窗格再打开。",
    noAreaSelected: () => "请在表中选中一块连续的单元格（从表头到最后一行），然后再试。",
    selectedElsewhere: ({ sheet }) => `选中的单元格在另一张工作表上。请在“${sheet}”里选，然后再试。`,
    newerSettings: () => "这个工作簿的设置来自更新版本的 Callsheet，没有改动它。请更新加载项。",
    faultyRules: ({ sheet, faults }) =>
      `规则表“${sheet}”有 ${faults.length} 处填得不对，改好之前不会计算：${faults
        .slice(0, faultsSaid)
        .map((fault) => rulesFaultText(fault, "zh-CN"))
        .join("")}`,
    severalRulesSheets: ({ sheets }) => `工作簿里只能有一张规则表，现在已有：${listed(sheets, "、")}。请只留一张。`,
    cancelled: () => "已取消。",
    unexpected: ({ detail }) => `加载项自身出错（${detail}）。请再试一次；如果反复出现，请联系支持人员。`,
    excelError: ({ code, detail }) =>
      `Excel 拒绝了这一步（${code}：${detail}）。请再试一次；如果还不行，请保存后重新打开工作簿。`,
    remains: {
      nothing: "没有写入任何内容。",
      part: "已写入的一部分没能自动恢复。请点“恢复原样”再试一次。",
      all: "写入的内容还在表里。",
    },
    putBack: "恢复原样",
    tryAgain: "再试一次",
    showAllRows: "显示全部行",
    goToRule: (cell) => `转到 ${cell}`,
  },
  notReady: {
    reading: "正在读取，读完就可以开始。",
    noHeader: "没有找到表头。请先在“读到的内容”里填写表头所在的行号。",
    nothingChosen: "请至少勾选一项。",
    noOwner: "请至少选择一位业务员。",
  },
  grade: {
    heading: "客户分级",
    what: "按最近一次消费、12 个月内的次数和金额给每位客户评分（RFM），定等级和分群，并估计流失风险。",
    prepare: "预览分级",
    apply: "写入分级",
    columns: "写入哪些列",
    groups: { scores: "R、F、M 与分值", tier: "等级（P G S B）", segment: "分群", churn: "流失概率与状态" },
    graded: (count) => `${count} 位客户已分级`,
    notGraded: (count) => `${count} 位没有分值（没有消费、已超过 12 个月，或内容没有读懂）`,
    missing: (fields) =>
      `分级需要最近消费日期、消费次数和金额。没有认出：${fields.join("、")}。请在“读到的内容”里指定对应的列。`,
  },
  callList: {
    heading: "生成拨打清单",
    what: "按跟进日期、意向和销售进程排出当天要打的电话，每位业务员不超过每日上限，每行写明今天为什么打。",
    prepare: "预览清单",
    apply: "生成拨打清单",
    day: "哪一天打",
    onAsOf: (day) => `${day}（计算日当天）`,
    onNext: (day) => `${day}（下一个工作日）`,
    onOther: "指定日期",
    calls: (count) => (count === 0 ? "没有要打的电话" : `${count} 个电话`),
    forDay: (day, owners) => (owners > 1 ? `${day}，${owners} 位业务员` : day),
    carried: (count) => `另有 ${count} 位当天排不下，顺延到下一个工作日。`,
    leftOut: "没有列入的客户",
    leftOutCount: (reason, count) => `${reason}：${count} 位`,
    first: "排在最前面的",
  },
  followUp: {
    heading: "填写跟进日期",
    what: "按意向级别、销售进程、合同、消费周期算出每位客户的下次跟进日期，避开休息日，旁边写明依据。",
    prepare: "预览日期",
    apply: "填写跟进日期",
    target: "写到哪一列",
    theirs: (letters, header) => `${letters} 列“${header}”（您的列）`,
    ours: "本加载项的列（没有就在右侧新增）",
    write: "写哪些格",
    colours: "给逾期和当天的日期上色（条件格式，每天自动变）",
    coloured: "日期列上色：逾期红，当天黄。您自己的条件格式不动，颜色冲突时以您的为准。",
    blankOrDone: "空白的，以及逾期且之后联系过的",
    all: "全部重新计算（覆盖已有日期）",
    dates: (count) => (count === 0 ? "没有要填写的日期" : `${count} 个跟进日期`),
    moved: (count) => `其中 ${count} 个因当天已排满而顺延`,
    kept: (count) => `已有日期仍然有效，保持不变：${count} 位`,
    closed: (count) => `已成交或战败，不再跟进：${count} 位`,
    doNotContact: (count) => `勿扰：${count} 位`,
    unreadable: (count) => `原有内容没有读懂，不覆盖：${count} 位`,
    withoutPhone: (rows) =>
      `${rows.length} 位没有能拨打的电话：第 ${listed(rows, "、")} 行。日期照填，但不会进拨打清单；请补上号码，或改用微信等方式联系。`,
    withoutCapacity: (count) => `业务员没有拨打名额：${count} 位`,
    noHolidayData: (year) => `${year} 年没有放假安排数据，按普通周末计算。`,
    noNextContactColumn: "表中没有认出“下次跟进”列，请改写到本加载项的列，或在“读到的内容”里指定一列。",
    overfullDay: (owner, day, count) => `${owner ?? "未分配的客户"}在 ${day} 已有 ${count} 个跟进，超过每日上限。`,
    ownerWithoutCapacity: (owner, count) => `${owner ?? "未分配的客户"}的每日名额为 0，有 ${count} 位客户没有排日期。`,
  },
  crash: {
    title: "Callsheet 出错了",
    text: "这是加载项自身的错误，您的数据没有丢失。请重新开始；如果反复出现，请把下面的详情发给支持人员。",
    restart: "重新开始",
    details: "详情",
    dismiss: "关闭",
  },
};
