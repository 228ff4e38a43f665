/** Who does a step of a complaint: whoever manages the shop, the person who is responsible for what went wrong, or the owner. */
export const stepDoers = ["manager", "responsible", "owner"] as const;

export type StepDoer = (typeof stepDoers)[number];

/** A step of a complaint as the rules have it. */
export type ComplaintStepRule = {
  readonly label: string;
  readonly withinDays: number;
  readonly doneBy: StepDoer;
  readonly mayBeNone: boolean;
};

/** The seven steps of the training material (SPEC §10). Days and who does each are ours: the material has none. */
export const defaultComplaintSteps: ComplaintStepRule[] = [
  { label: "判定具体责任人", withinDays: 0, doneBy: "manager", mayBeNone: false },
  { label: "提出处理方案", withinDays: 1, doneBy: "responsible", mayBeNone: false },
  { label: "提交主管领导批示", withinDays: 1, doneBy: "responsible", mayBeNone: false },
  { label: "通知客户", withinDays: 1, doneBy: "owner", mayBeNone: false },
  { label: "实施处理方案", withinDays: 3, doneBy: "responsible", mayBeNone: false },
  { label: "处罚责任人", withinDays: 5, doneBy: "manager", mayBeNone: true },
  { label: "总结评价", withinDays: 7, doneBy: "manager", mayBeNone: false },
];

/** The steps that a sheet of complaints had before; what is on such a sheet stays in them. */
export const earlierComplaintSteps = [
  "received",
  "recorded",
  "assigned",
  "investigated",
  "proposed",
  "solved",
  "followedUp",
] as const;

export type EarlierComplaintStep = (typeof earlierComplaintSteps)[number];
