/**
 * Text as a person sees it: without invisible characters, without blanks around it, and with letters, digits, blanks and
 * technical marks of full width in ordinary width. The marks of a Chinese sentence （，。：） stay as they were typed.
 */
export function visibleText(text: string): string {
  if (isPlain(text) || !odd.test(text)) return text;
  return text
    .replace(invisible, "")
    .replace(strayJoiners, "")
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .replace(oddBlanks, " ")
    .trim();
}

/** Text for parsing: compatibility forms made ordinary (NFKC: "２０２６－１０" → "2026-10", "：" → ":"), invisible characters gone, trimmed. */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  const visible = odd.test(text) ? text.replace(invisible, "").replace(joiners, "") : text;
  return visible.normalize("NFKC").trim();
}

/** Traditional characters that occur in headers and keywords, in their Simplified form; every other character stays. */
export function simplified(text: string): string {
  if (!anyHan.test(text)) return text;
  let result = "";
  for (const character of text) result += simplifiedOf.get(character) ?? character;
  return result;
}

/** For comparing words: plain, Simplified, lower case, without blanks. */
export function wordKey(text: string): string {
  return simplified(plainText(text)).toLowerCase().replace(/\s+/g, "");
}

/** How many of the text's characters are written only in Traditional, and only in Simplified. */
export function countScripts(text: string): { readonly traditional: number; readonly simplified: number } {
  let traditionalCount = 0;
  let simplifiedCount = 0;
  for (const character of text) {
    if (simplifiedOf.has(character)) traditionalCount++;
    else if (onlySimplified.has(character)) simplifiedCount++;
  }
  return { traditional: traditionalCount, simplified: simplifiedCount };
}

export function hasHan(text: string): boolean {
  return anyHan.test(text);
}

/** `true` for printable ASCII without blanks at either end: most cells, and nothing to do for them. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(text.length - 1) !== 0x20;
}

const anyHan = /[\u3400-\u9fff]/;
// Soft hyphen, zero-width characters, direction marks, byte order mark.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// Joiners and variation selectors. Families of emoji (👨‍👩‍👧) and Persian names fall apart without them; elsewhere they are stray.
const joiners = /\u200c|\u200d|\ufe0e|\ufe0f/g;
const strayJoiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic}|[\d#*])[\ufe0e\ufe0f]|(?<!\p{Script=Arabic})\u200c/gu;
const fullWidth = /[＂＃＄％＆＇＊＋－．／０-９＝＠Ａ-Ｚ＼＿ａ-ｚ｜]/g;
const fullWidthOffset = 0xfee0;
/** Anything that `visibleText` would change. */
const odd =
  /[\ufe0e-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff＂＃＄％＆＇＊＋－．／０-９＝＠Ａ-Ｚ＼＿ａ-ｚ｜\u00a0\u3000\t]|^\s|\s$/;
const oddBlanks = /[\u00a0\u3000\t]/g;

/** Each Traditional character followed by its Simplified form. */
const pairs =
  "來来個个們们備备傳传傭佣價价儀仪億亿優优儲储儿儿內内兩两冊册凍冻別别刪删劃划動动務务勝胜勵励勞劳區区協协單单卻却參参" +
  "員员問问啟启喚唤嗎吗嘗尝嚴严團团圍围園园圓圆圖图場场塊块壓压壞坏壽寿夠够夥伙奪夺獎奖婦妇嬰婴學学宮宫寄寄實实審审寫写寬宽" +
  "將将專专尋寻對对導导層层屆届屬属島岛師师帳账帶带幣币幫帮幹干幾几庫库廠厂廣广廳厅張张強强彈弹彙汇復复徵征從从後后態态慮虑" +
  "慶庆憂忧應应懷怀戰战戲戏戶户掛挂採采換换損损搖摇撥拨擇择擊击擋挡據据擔担擾扰攜携擬拟擴扩擴扩斷断於于時时暫暂暱昵曆历書书會会" +
  "條条業业樣样標标樓楼樂乐機机檔档檢检權权歡欢歲岁歷历歸归殘残殺杀沒没況况洩泄淨净減减溫温準准滿满漢汉漲涨潔洁潛潜澤泽濟济" +
  "無无煩烦熱热營营牽牵犧牺狀状獨独獲获現现環环產产畫画當当療疗發发盤盘監监盡尽眾众着着確确碼码磚砖礎础禮礼禁禁種种稱称積积穩稳" +
  "窗窗競竞筆笔節节範范築筑簡简簽签籌筹籍籍糧粮糾纠紀纪約约紅红納纳純纯級级細细終终組组結结絕绝絡络給给統统經经維维網网緊紧" +
  "線线編编緩缓練练縣县縮缩總总績绩繁繁織织繳缴繼继續续罰罚習习聯联聽听職职肅肃脫脱腦脑臉脸臨临臺台與与興兴舊旧艙舱藝艺藥药蘇苏" +
  "處处號号虧亏術术衛卫裝装裡里補补製制複复視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨訓训託托記记訪访設设許许訴诉診诊註注評评" +
  "詞词詢询試试詳详話话該该認认誌志語语誤误說说誰谁課课調调談谈請请論论諮咨謂谓講讲謝谢證证識识譽誉讀读變变讓让豐丰財财貨货" +
  "販贩貫贯責责貴贵買买費费貼贴賀贺資资賓宾賞赏賠赔賣卖質质購购贈赠贏赢趕赶跡迹踪踪蹤踪車车軌轨軟软較较載载輔辅輕轻輛辆輪轮輸输轉转" +
  "辦办農农連连進进運运過过達达違违遙遥遞递遠远適适選选遺遗還还邊边郵邮鄉乡醫医釋释針针鈕钮銀银銷销錄录錢钱錯错鍵键鎖锁鎮镇鐘钟" +
  "鑑鉴長长門门閉闭開开間间閱阅闆板關关陰阴陳陈陽阳隊队階阶際际險险隨随隱隐雙双雜杂離离難难電电靈灵靜静響响頁页頂顶項项順顺須须" +
  "預预領领頭头頻频題题額额顏颜願愿類类顧顾顯显風风飛飞餐餐飯饭餘余館馆駐驻駕驾騎骑驗验體体鬆松魚鱼鮮鲜麗丽點点黃黄黨党齊齐齡龄龍龙" +
  "數数紹绍護护國国寶宝媽妈這这愛爱東东鑽钻歐欧償偿駛驶棟栋腳脚衝冲聲声攬揽週周係系麼么貳贰莊庄鄰邻擁拥擠挤鐵铁鋪铺鋼钢雲云騙骗鴻鸿麥麦榮荣稅税綠绿緣缘羅罗聖圣膚肤臟脏艷艳蘭兰襪袜規规誘诱諾诺貝贝賢贤贊赞遲迟鈔钞" +
  "鍋锅闊阔雞鸡韋韦頓顿飾饰餅饼驚惊鳳凤鵬鹏齋斋塗涂搶抢墊垫夢梦寧宁嶺岭徑径恆恒慘惨懶懒擺摆攤摊敵敌曉晓柵栅棄弃樁桩橋桥歎叹殼壳氣气決决沖冲涼凉淺浅渾浑湯汤溝沟滯滞滲渗漁渔潤润瀏浏災灾爐炉獵猎瑪玛畢毕畝亩癢痒癒愈" +
  "皰疱睜睁碩硕祕秘稈秆穀谷窮穷筧笕籃篮紋纹紙纸紛纷綱纲綜综締缔緻致縫缝纖纤罵骂翹翘聰聪脅胁脹胀膠胶蓋盖蕭萧薦荐蝦虾訝讶詩诗誇夸諧谐謹谨譯译豎竖貧贫貪贪賈贾賦赋賤贱贖赎躍跃轟轰辭辞遼辽鄒邹釀酿鎊镑鏡镜鑄铸閃闪閥阀" +
  "闢辟陸陆隸隶霑沾韻韵頌颂頸颈顆颗飽饱饋馈騰腾鬧闹鹽盐黴霉" +
  "敗败萬万裏里彥彦貸贷帳账賬账匯汇賃赁產产戀恋絶绝啓启爲为為为傷伤產产療疗牆墙誠诚潑泼馬马賴赖劉刘楊杨趙赵孫孙吳吴鄭郑馮冯韓韩蔣蒋魯鲁葉叶鄧邓許许" +
  "貞贞負负軍军則则報报陣阵隻只偉伟側侧剛刚紗纱紡纺脈脉貢贡軒轩釘钉釣钓飢饥亂乱債债僅仅傾倾勢势創创勛勋喪丧喬乔堅坚執执堯尧惡恶惱恼揮挥揚扬棗枣氫氢淚泪淪沦湧涌渦涡測测猶犹盜盗絨绒絲丝華华萊莱虛虚詐诈詔诏貯贮貶贬貿贸鈉钠鈍钝鈞钧閏闰閑闲閒闲韌韧" +
  "飲饮塢坞塵尘暢畅暈晕極极楓枫構构毀毁滅灭滄沧煙烟煉炼煒炜獅狮義义腸肠腫肿葦苇蓀荪蓮莲虜虏蝕蚀詭诡詣诣誅诛賄贿賊贼賒赊軾轼鉀钾鉅巨鉛铅鉤钩鉑铂鈴铃頑顽頒颁飼饲馴驯馱驮厭厌嘔呕嘆叹塹堑嶄崭幟帜廢废廚厨廟庙慣惯慚惭撫抚撲扑槓杠槍枪滾滚漬渍漸渐漣涟" +
  "滌涤爾尔獄狱瑤瑶瘡疮瘋疯盞盏禍祸窪洼窩窝箏筝綻绽綢绸綿绵綸纶緒绪綺绮罷罢聞闻誦诵誣诬誡诫銅铜銘铭銓铨銨铵閣阁閩闽閨闺頗颇餌饵駁驳儉俭凜凛劇剧劍剑厲厉嘩哗噴喷墜坠墮堕墳坟嬌娇嫻娴憐怜憑凭撐撑槳桨樞枢漿浆澆浇澗涧潰溃瑩莹皚皑皺皱緞缎緝缉緯纬蔥葱" +
  "褲裤誕诞諒谅諸诸賜赐賭赌輝辉輩辈遷迁銳锐鋒锋鋁铝鋰锂養养餓饿髮发儘尽勳勋噸吨壇坛墾垦奮奋憲宪憶忆澱淀濃浓燈灯燒烧燙烫燉炖璣玑盧卢穎颖窺窥篩筛篤笃膩腻蕩荡螢萤謀谋謁谒諺谚輯辑錦锦錫锡錳锰錘锤錶表頤颐餚肴駱骆鮑鲍鴨鸭龜龟嶼屿彌弥懇恳斂敛斃毙氈毡" +
  "濕湿濤涛濫滥濱滨濰潍燦灿燭烛矯矫禪禅簍篓糞粪縱纵縷缕聳耸膽胆膿脓艱艰薑姜薔蔷薩萨蟲虫謠谣謙谦輾辗輿舆邁迈醜丑鍍镀鍊链鍛锻鍾钟雖虽駿骏鮭鲑叢丛嬸婶擲掷檯台檸柠櫃柜濾滤瀋沈瀉泻穫获穢秽竄窜簫箫繕缮繞绕繡绣聶聂藍蓝薺荠贅赘蹟迹軀躯醬酱釐厘鎳镍鎬镐" +
  "闖闯雛雏顎颚颱台餾馏鯉鲤鯊鲨鵑鹃鵝鹅龐庞寵宠廬庐懲惩攏拢曠旷瀝沥瀕濒爍烁牘牍獸兽疇畴癡痴簾帘繫系繭茧繩绳繪绘臘腊蟻蚁蠅蝇襖袄譏讥譚谭譜谱轎轿鏈链鏢镖隴陇霧雾顛颠鬍胡鯨鲸鶴鹤勸劝懸悬懺忏獻献瓏珑礦矿礪砺糰团罌罂艦舰蘆芦蘋苹議议贍赡闡阐飄飘饒饶" +
  "騷骚儷俪囂嚣懼惧攝摄斕斓櫻樱欄栏爛烂纏缠譴谴贓赃躊踌辯辩鐮镰鐳镭饗飨驅驱驃骠騾骡鶯莺儼俨孿孪巔巅彎弯灑洒灘滩疊叠癬癣籠笼籟籁襲袭驕骄驍骁鬚须鰻鳗鷗鸥龔龚巖岩攣挛竊窃纓缨蘿萝邏逻鱗鳞鷹鹰鹼碱壩坝贛赣靂雳靄霭鬢鬓蠶蚕蠻蛮讒谗鑲镶鑰钥灣湾籬篱矚瞩" +
  "讚赞鑼锣纜缆驢驴驪骊鸚鹦鱷鳄麵面鹹咸鹵卤齒齿腎肾莖茎詠咏誼谊諭谕賑赈賽赛趨趋躉趸輻辐轄辖醞酝鋸锯錠锭鎂镁鏟铲鐸铎閘闸閻阎闔阖隕陨霽霁顱颅餃饺餡馅饅馒饑饥馳驰駝驼驟骤鮫鲛鴿鸽鸞鸾傘伞並并佔占佈布兇凶呂吕吶呐夾夹妝妆壯壮姪侄岡冈拋抛爭争俠侠剎刹" +
  "勁劲奐奂帥帅屍尸紂纣恥耻悅悦挾挟烏乌狹狭紐纽荊荆茲兹豈岂釗钊陝陕啞哑婁娄崗岗崙仑掃扫捨舍敘叙斬斩晝昼桿杆淒凄淵渊紮扎紳绅絆绊訣诀訟讼鳥鸟凱凯湊凑琺珐痙痉硯砚筍笋絞绞絢绚証证詛诅貽贻賁贲軸轴鈣钙雋隽倉仓倫伦剝剥峽峡併并";

const simplifiedOf = new Map<string, string>();
const onlySimplified = new Set<string>();
for (let index = 0; index + 1 < pairs.length; index += 2) {
  const from = pairs.charAt(index);
  const to = pairs.charAt(index + 1);
  if (from === to) continue;
  simplifiedOf.set(from, to);
  onlySimplified.add(to);
}
// These are written in Traditional too, with another meaning, so they tell nothing about the script.
for (const shared of "后里复干台只系松余志制准借向范划胜征采板托伙佣注致昵迹周谷愈凉决冲系泄荐秘丑侄凄凶占厘吨咸姜尸岩巨布帘并忏怜扎扑杆杠极构柜沈洒洼涌淀炖痴篱肴胡腊舍苹茧虫蚕表面")
  onlySimplified.delete(shared);
