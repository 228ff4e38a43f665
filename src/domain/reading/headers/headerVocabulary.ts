/**
 * The parts that headers are made of: whose it is, when, about which event, and what it is. A word may be several:
 * "contact" is a person and an event. Single words only, Simplified and in lower case; `headerParts.ts` cuts headers into them.
 */
export type HeaderPart = Whose | When | About | What | "neutral";

type Whose = "customer" | "company" | "contactPerson" | "ours" | "referrer" | "someoneElse" | "something";
type When =
  "last" | "next" | "first" | "created" | "expected" | "end" | "start" | "inTotal" | "onAverage" | "since" | "ofYear";
type About =
  | "contact"
  | "visit"
  | "order"
  | "deal"
  | "payment"
  | "refund"
  | "contract"
  | "card"
  | "birth"
  | "delivery"
  | "change"
  | "arrival"
  | "intent"
  | "pipeline";
type What =
  | "name"
  | "id"
  | "phone"
  | "email"
  | "wechat"
  | "date"
  | "amount"
  | "count"
  | "cycle"
  | "remaining"
  | "rank"
  | "state"
  | "probability"
  | "likelihood"
  | "source"
  | "remark"
  | "gender"
  | "product"
  | "isNot"
  | "other";

/** Every part with its words, apart by blanks. Words of another part may stand in several lists. */
const words: Readonly<Record<HeaderPart, string>> = {
  customer:
    "客户 顾客 客人 会员 学员 学生 患者 病人 业主 车主 买家 买方 购买人 购买者 购买方 用户 访客 宾客 租客 租户 房客 住户 投保人 被保人 被保险人 保户 要保人 潜客 潜在客户 线索 准客户 " +
    "家长 贵宾 宝宝 孩子 儿童 小孩 雇主 甲方 需方 商户 店主 老板 储户 持卡人 借款人 贷款人 申请人 报名人 预约人 预订人 咨询人 咨询者 来访人 来访者 到访人 体验人 参会人 嘉宾 新人 新娘 新郎 宝妈 " +
    "收货人 收件人 订货人 订购人 订货方 采购方 食客 旅客 游客 乘客 住客 入住人 粉丝 宠主 主人 主体 案主 名单 客 人员 人 人士 求购方 机主 号主 持有人 本人 对方 往来单位 " +
    "customer client member party lead prospect guest patient student pupil learner buyer purchaser shopper consumer user " +
    "subscriber visitor tenant resident homeowner policyholder holder insured person applicant borrower donor debtor attendee " +
    "participant registrant traveler traveller passenger payer enrollee cardholder household bride groom couple caller payee " +
    "opportunity vip",
  company:
    "公司 单位 企业 机构 组织 商家 厂家 工厂 经销商 代理商 加盟商 店铺 商号 医院 学校 院校 酒店 客户公司 抬头 " +
    "company organization organisation firm business corporation corp enterprise account institution employer dealer distributor " +
    "merchant hospital school clinic hotel restaurant retailer franchisee agency",
  contactPerson:
    "负责人 联系人 联络人 联系人员 对接人 接洽人 关键人 窗口 联络窗口 采购人 采购负责人 经手人 contact attn poc",
  ours:
    "添加人 业务 业务员 业务人员 业务代表 业务经理 业代 销售 销售员 销售人员 销售代表 销售顾问 销售经理 销售专员 顾问 客服 客服专员 专员 负责人 责任人 归属人 归属 所属 跟进人 跟单员 跟单人 跟单 维护人 " +
    "维护人员 维系人 对接 接待人 接待人员 接待 服务人员 服务人 服务 经办人 经办 承办人 承办 开发人 开发人员 回访人 拜访人 外呼人 外呼人员 话务员 坐席 座席 客户经理 管家 教练 老师 班主任 技师 理发师 发型师 美发师 造型师 " +
    "设计师 美容师 美甲师 美疗师 策划师 规划师 理疗师 咨询师 健康管理师 理财师 理专 医生 医师 医助 大夫 经纪人 房仲 仲介 代理人 导购 导购员 店员 员工 录入人 创建人 分配人 认领人 领取人 招商员 推广员 邀约人 " +
    "签单人 记录人 记录员 登记人 填表人 制表人 审核人 操作人 操作员 检查人 值班人 值班员 测量人 成交人 谈单人 主任 组长 同事 责任 负责 专属 拥有者 所有者 所有人 跟进员工 置业顾问 房产顾问 " +
    "owner rep representative salesperson salesman saleswoman salesrep seller agent advisor adviser consultant executive exec " +
    "ae bdm rm csm sdr bdr assignee assigned handler handled responsible manager counselor counsellor coordinator associate closer " +
    "trainer coach instructor stylist therapist beautician broker realtor doctor physician dentist tutor teacher staff employee " +
    "incharge specialist telecaller sales designer planner caseworker",
  referrer:
    "介绍人 推荐人 引荐人 转介绍人 转介人 推介人 转介绍 老带新 邀请人 引流人 referrer referral referred recommender introducer introduced inviter",
  someoneElse:
    "紧急联系人 紧急 配偶 父亲 母亲 爸爸 妈妈 爱人 丈夫 妻子 家属 家人 亲属 担保人 担保 上级 上级主管 第二联系人 快递 物流 运单 发票 开票 供应商 厂商 承运商 收款人 监护人 司机 " +
    "emergency spouse husband wife father mother guardian parent kin guarantor courier carrier supplier vendor supervisor partner driver " +
    "alternate alternative secondary shipping billing invoicee department team branch",
  something:
    "产品 商品 货品 品牌 门店 分店 仓库 部门 团队 小组 区域 活动 广告 关键词 车牌 车架 发动机 身份证 证件 护照 税 银行 账户 批次 设备 房间 房屋 楼盘 项目组 表单 文章 任务 工单 店 省 市 区 地区 国家 城市 " +
    "product item sku goods brand store warehouse region area city state country campaign ad adset keyword form task ticket file " +
    "plate vin passport tax bank batch device room building property website web page url list group territory industry sector " +
    "series office feature currency payment shipment coupon promo event",
  last: "最近 最近一次 最后 最后一次 最新 上次 上一次 上回 上一回 上个 末次 近一次 前次 前一次 近期 最近的 last latest recent most previous prior prev recently",
  next: "下次 下一次 下回 下一回 下个 下一步 下一 下趟 预约 约访 约定 约 计划 待 提醒 拟约 再次 后续 next upcoming scheduled planned reminder remind promised agreed following callback",
  first: "首次 首个 首 第一次 初次 初 最早 first initial initially earliest",
  created:
    "创建 建立 新建 建档 备案 建卡 开卡 办卡 录入 登记 注册 入会 入学 入职 入库 加入 添加 新增 导入 生成 领取 分配 开户 获取 采集 收集 留资 进线 填表 " +
    "created create creation joined join joining signup registered register registration enrolled enrolment enrollment " +
    "added add entered entry opened captured acquired acquisition imported onboarded onboarding signedup started assigned",
  expected:
    "预计 预期 预估 预定 预测 拟 意向 期望 希望 估计 expected estimated forecast forecasted projected target anticipated est",
  end: "到期 满期 届满 截止 止期 终止 终保 止保 有效期 有效期至 效期 期满 失效 结束 过期 到期续费 脱保 expiry expire expires expired expiration expiring renewal renew renews end ends ending until maturity matures lapse valid",
  start: "起始 开始 生效 起保 起 始期 起期 start starts begin beginning commencement effective inception",
  inTotal:
    "累计 累积 历史 总 全部 全年 年度 年 近一年 近半年 终身 生命周期 合计 总计 总共 共 本年 当年 今年 lifetime total overall cumulative accumulated annual yearly ytd historical alltime ltd gross aggregate all sum",
  onAverage: "平均 均 人均 单次 每次 每单 客单 单 average avg mean per each unit",
  since: "距今 距 距离 未 沉默 静默 since ago recency inactive inactivity idle dormant age aging elapsed silent",
  ofYear: "月份 周 季度 星期 month week quarter weekday hour",
  contact:
    "跟进 联系 联络 沟通 回访 拨打 拨出 电联 通话 致电 追踪 跟踪 接触 触达 外呼 呼叫 拜访 邀约 洽谈 商谈 面谈 谈话 微信沟通 随访 走访 访问 接洽 联系客户 访谈 回电 " +
    "contact contacted call calls called attempts follow followup followedup touch touched touchpoint activity spoke spoken reach reached meeting met conversation outreach " +
    "talk talked connect connected interaction engagement engage engaged engaging communication dial dialed visitby",
  visit:
    "来访 到访 光临 光顾 惠顾 就诊 复诊 回诊 看诊 初诊 面诊 入场 打卡 出席 理发 做头发 美发 洗车 维修 保养 护理 上课 到课 签到 训练 锻炼 体验 看房 带看 复访 治疗 理疗 体检 上门 试听 做项目 消费到店 入住 核销 服务 来过 洗牙 做脸 " +
    "visit visits visited appointment appt checkin session class lesson attend attended attendance service serviced treatment seen stay arrival",
  order:
    "销售 消费 购买 购车 购房 购课 采购 订货 拿货 进货 提货 补货 续费 复购 回购 下单 订单 订购 交易 购物 开单 充值 买 成单 零售 加油 续卡 换货 出库 到货 " +
    "purchase purchases purchased order orders ordered transaction transactions transacted bought buy buying sale sales sold invoice invoiced receipt spend spent spending shopping checkout booking booked reservation reserved",
  deal:
    "成交 签约 签单 签订 缴费 合同 合约 商机 报价 套餐 保单 投保 认购 报名 意向 标的 投资 项目 预算 下定 下订 入学 结案 贷款 授信 出单 课程 " +
    "deal opportunity opp close closed closing win won quote quoted quotation proposal contract contracted pipeline estimate budget bid premium policy engagement booking signed signing sign",
  payment:
    "付款 支付 实付 已付 应付 缴费 交费 缴款 实收 收款 回款 收银 结账 买单 结算 入账 到账 payment paid pay settled settlement billed",
  refund: "退款 退费 退货 退订 refund refunded return returned chargeback",
  contract:
    "合同 合约 保单 保险 商业险 交强险 车险 质保 保固 租约 租期 服务 协议 合作 契约 授权 contract policy warranty lease insurance agreement subscription plan term",
  card: "会员 会籍 会员卡 卡 贵宾卡 储值卡 年卡 月卡 次卡 vip membership member loyalty card pass",
  birth: "生日 出生 生辰 诞辰 寿辰 birth birthday dob born bday birthdate",
  delivery:
    "交车 提车 交付 交货 交房 发货 收货 签收 安装 入住 首购 delivery delivered shipped shipment fulfilment fulfillment handover dispatch installed",
  change:
    "更新 修改 变更 同步 编辑 删除 登录 打开 浏览 updated update modified modify changed edited sync synced login logged logon opened viewed clicked emailed deleted",
  arrival: "进线 留资 线索 咨询 来电 领取 导入 资料 首访 获客 询价 inquiry enquiry inquired enquired",
  intent: "感兴趣 意向 意愿 购买意向 成交意向 购买意愿 interest interested intent intention",
  pipeline:
    "销售 跟进 跟单 商机 线索 潜客 谈单 案件 招生 咨询 洽谈 联络 当前 目前 客户 名单 sales lead deal opportunity pipeline customer client prospect funnel current followup buying",
  name: "姓名 名称 名字 名 称呼 全称 简称 昵称 抬头 大名 全名 字号 name names fullname firstname lastname surname nickname forename",
  id: "编号 编码 代码 代号 号码 号 序列号 流水号 标识 id ids identifier no number num nbr code key ref reference uid uuid guid",
  phone:
    "手机 手机号 手机号码 电话 电话号 电话号码 联系电话 联系方式 联系号码 座机 固话 市话 热线 移动电话 行动电话 " +
    "phone phones telephone tel mobile cell cellphone cellular handset msisdn landline hp whatsapp",
  email: "邮箱 电子邮箱 邮件 电子邮件 邮箱地址 信箱 电邮 email emails mail",
  wechat: "微信 微信号 企微 企业微信 加微 wechat weixin wx vx",
  date: "日期 时间 日子 日 年月日 时刻 时点 date datetime dt day time timestamp at on dates",
  amount:
    "销售 金额 额 销售额 总额 款 款项 价 价格 价值 价款 费 费用 产值 业绩 营业额 流水 消费额 消费金额 实付款 货款 保费 总价 " +
    "amount amounts value revenue sum price cost fee fees premium spend spent spending total charges charge money monetary volume sales turnover ltv clv gmv worth",
  count:
    "次数 频次 频率 笔数 单数 单量 订单量 数量 数 人数 个数 次 量 件数 count counts times frequency freq qty quantity numberof visits orders purchases calls transactions attempts",
  cycle: "周期 周期天数 间隔 间隔天数 频度 cycle interval cadence cycledays gap",
  remaining: "剩余 剩 余 未用 未消 尚余 结余 remaining left balance unused outstanding",
  rank: "等级 级别 评级 分级 分类 类别 类型 层级 档次 热度 星级 优先级 优先度 grade level tier rating rank class category temperature temp priority segment type quality",
  state: "状态 进度 进展 阶段 进程 情况 步骤 环节 status stage phase progress step state",
  probability: "概率 几率 机率 赢率 胜率 成功率 成交率 把握 probability prob chance odds confidence",
  likelihood: "可能性 意向 意愿 可能 倾向 likelihood intent intention propensity",
  source: "来源 渠道 管道 途径 来路 出处 source channel origin medium heard",
  remark:
    "备注 备忘 说明 记录 内容 小结 要点 详情 摘要 纪要 日志 反馈 反馈意见 意见 建议 留言 描述 情况 评语 诉求 批注 remark remarks note notes comment comments memo description details summary feedback log",
  gender: "性别 先生女士 gender sex",
  product:
    "产品 商品 课程 车型 车款 车系 险种 项目 套餐 户型 房型 班型 房源 楼盘 款式 品类 卡种 卡项 服务 专业 型号 方案 product item model plan course program programme package service treatment vehicle property",
  isNot: "是否 已 有无 有没有 能否 可否 is has had was whether flag",
  other:
    "地址 住址 方式 结果 原因 里程 余额 积分 折扣 优惠 优惠券 佣金 提成 单价 运费 邮费 欠 欠款 应收 未收 尾款 首付 定金 订金 押金 地点 位置 目标 年龄 职业 职位 职务 职称 岗位 行业 规模 城市 省份 地区 区域 国家 民族 婚姻 学历 收入 时长 " +
    "标签 网址 网站 官网 头像 密码 照片 图片 附件 链接 传真 邮编 面积 重量 体积 库存 规格 尺寸 颜色 温度 湿度 税号 证 身份证 车牌 天气 比例 占比 百分比 评分 得分 满意度 完成率 增长率 转化率 " +
    "address street city state province zip zipcode postcode postal country region county fax website url link photo image avatar password age job occupation profession position role industry sector " +
    "income salary education marital nationality religion language discount tax points score mileage stock inventory weight height size color colour temperature humidity method mode reason result outcome password " +
    "latitude longitude currency percent percentage ratio duration minutes location place balance due owed commission deposit tags tag attachment ip browser",
  neutral:
    "的 主要 常用 有效的 本 该 与 及 和 或 必填 选填 请填写 您 您的 我 我们 一 方 现 原 新 旧 真实 完整 全部 详细 基本 信息 资料 档案 记录 " +
    "the a an of for in to by from with and or your our my their his her is are be you we us main primary current full real official legal preferred best direct personal work home business " +
    "office other registered trading display complete actual original own info information details record crm erp net base local mr ms s x y",
};

/** The parts of each word, in the order of the lists above. */
export const partsOfWord: ReadonlyMap<string, readonly HeaderPart[]> = indexWords();

function indexWords(): Map<string, HeaderPart[]> {
  const index = new Map<string, HeaderPart[]>();
  for (const [part, list] of Object.entries(words) as [HeaderPart, string][]) {
    for (const word of list.split(" ")) {
      const known = index.get(word);
      if (!known) index.set(word, [part]);
      else if (!known.includes(part)) known.push(part);
    }
  }
  return index;
}
