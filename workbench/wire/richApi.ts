/** The shape of a RichApi request and its answer, as the unmodified Office.js library writes and reads them. */

export const objectPathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** 6 (recursive query) serves nothing in Excel; 7 to 9 appear only where a host declares `RichApiRuntime`. */
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[];
  /** Path ids in the places of arguments that are objects; 0 stands for a plain value, arrays nest as the arguments do. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type QueryInfo = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
};

export type RichApiRequest = {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export type ActionResult = { readonly ActionId: number; readonly Value: unknown };

export type RichApiError = {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
};

export type RichApiResponse = {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: RichApiError;
};

/** `Worksheets` on the wire is `worksheets` in Office.js; names that begin with an underscore are the same in both. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The reverse of `memberName`. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
