/** Why a customer left; chosen by a person, proposed from the words of a remark. */
export type ChurnReason =
  "competitor" | "already-bought" | "moved" | "pushed-away-unintended" | "pushed-away-deliberately";

export const churnReasons: readonly ChurnReason[] = [
  "competitor",
  "already-bought",
  "moved",
  "pushed-away-unintended",
  "pushed-away-deliberately",
];

/** Whether the customer left or was let go by us. */
export type ChurnKind = "voluntary" | "forced";

export type ChurnProposal = {
  readonly reason: ChurnReason;
  readonly kind: ChurnKind;
  /** The words of the remark that speak for it, as they stand there. */
  readonly words: string;
};

/**
 * The reasons that a remark speaks for, at most one proposal a reason, in the order of `churnReasons`; empty when it
 * speaks for none. Words that are denied ("没有搬家", "did not move") propose nothing. A person decides.
 */
export function proposeChurnReasons(remark: string): ChurnProposal[] {
  const plain = remark.normalize("NFKC");
  return churnReasons.flatMap((reason) => {
    const words = wordsFor(plain, wordsOfReasons[reason]);
    return words === undefined ? [] : [{ reason, kind: kindOf(reason), words }];
  });
}

/** Only whom we let go on purpose was forced to leave; a person may say otherwise. */
export function kindOf(reason: ChurnReason): ChurnKind {
  return reason === "pushed-away-deliberately" ? "forced" : "voluntary";
}

export type ChurnMarkWarning = "forced-mark-on-high-tier";

/** A customer whom we mark as let go by us, and who is among the most valuable ones: look again. */
export function churnMarkWarning(kind: ChurnKind, tier: string | null): ChurnMarkWarning | undefined {
  return kind === "forced" && (tier === "P" || tier === "G") ? "forced-mark-on-high-tier" : undefined;
}

function wordsFor(remark: string, words: RegExp): string | undefined {
  for (const match of remark.matchAll(words)) {
    if (!denials.test(remark.slice(0, match.index))) return match[0];
  }
  return undefined;
}

/** Directly before the words. */
const denials =
  /(?:没|沒|没有|沒有|未|并未|並未|不是|并非|並非|不会|不會|不想|没说|沒說|\bnot|n['’]t|\bnever|\bno)\s*(?:yet\s+)?$/iu;

const wordsOfReasons: Readonly<Record<ChurnReason, RegExp>> = {
  competitor:
    /竞争对手|競爭對手|竞品|競品|对手(?=公司|那边|家)|對手(?=公司|那邊|家)|同行(?:抢|挖|签|報價|报价|搶|簽)|被(?:同行|同業|别家|別家|对手|對手)(?:抢|挖|搶)\p{Script=Han}?|(?:在|去|到|找|选|選|买|買|转|轉|换|換|改用|用)了?(?:别家|別家|其他家|其它家|他家|别人家|別人家|别的(?:店|公司|供应商|品牌)|別的(?:店|公司|供應商|品牌)|其他(?:店|公司|供应商|供應商|品牌))|\bcompetitors?\b|\b(?:switched|went|moved|lost) to (?:another|a different|other) (?:supplier|shop|brand|dealer|vendor|provider|salon|company)\b|\bchose (?:another|someone else)\b/giu,
  "already-bought":
    /已经?(?:买|购)(?:了|过|车|好|到|车了)?|已經?(?:買|購)(?:了|過|車|好|到)?|(?:买|買|购|購)(?:过|過)?了(?:车|車)?|(?:已|已经|已經)(?:提车|提車|订车|訂車|下订|下訂)|\balready (?:bought|purchased|has one|have one|got one)\b|\bbought (?:elsewhere|one already|it already)\b/giu,
  moved:
    /搬(?:家|走|迁|遷|离|離|到|去)|迁(?:居|往)|遷(?:居|往)|调(?:到|去|往)外地|調(?:到|去|往)外地|(?:去|到)外地(?:工作|生活|定居|上班|发展|發展)|出国(?:定居|工作|生活|留学|读书)|出國(?:定居|工作|生活|留學|讀書)|移民|(?:离开|離開)(?:本地|本市|这里|這裡)|太远了?|太遠了?|\b(?:moved|relocated|moving|relocating) (?:away|out|abroad|house|home|overseas|cities|city|to (?!another (?:supplier|shop|brand|dealer|vendor|provider|salon|company)|a different (?:supplier|shop|brand)))|\b(?:relocated|emigrated)\b/giu,
  "pushed-away-unintended":
    /投诉|投訴|客诉|客訴|不满|不滿|生气|生氣|态度(?:不好|差|恶劣)|態度(?:不好|差|惡劣)|服务(?:不好|差|太差|不到位)|服務(?:不好|差|太差|不到位)|质量(?:不好|差|问题)|品質(?:不好|差|問題)|没(?:人|有人)(?:跟进|联系|理)|沒(?:人|有人)(?:跟進|聯絡|聯繫|理)|打扰太多|打擾太多|太(?:烦|煩)|等太久|嫌(?:慢|烦|煩)|\b(?:complain(?:ed|t|ts|s)?|unhappy|dissatisfied|angry|upset|annoyed)\b|\b(?:bad|poor|rude|slow) service\b|\btoo many calls\b|\bnobody (?:called|followed up)\b/giu,
  "pushed-away-deliberately":
    /(?:主动|主動)(?:放弃|放棄|淘汰|终止|終止)|劝退|勸退|淘汰(?:客户|客戶)?|(?:我们|我們|我方|公司)(?:放弃|放棄|不再(?:合作|服务|服務|供货|供貨)|终止|終止)|(?:拖欠|欠款|欠费|欠費|坏账|壞帳|呆帳|呆账|信用(?:不好|差|不良))|拉黑|列入黑名单|列入黑名單|恶意(?:退货|投诉|差评)|惡意(?:退貨|投訴|差評)|\b(?:we|us) (?:dropped|fired|let go of|stopped serving|terminated)\b|\b(?:blacklisted|bad debt|unpaid invoices?|does not pay|doesn['’]t pay|never pays)\b/giu,
};
