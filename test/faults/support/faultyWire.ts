import type { HostOptions } from "../../../workbench/wire/host";
import type { RichApiRequest } from "../../../workbench/wire/richApi";
import { OfficeRefusal } from "../../../workbench/wire/payload";

/** How a request fails. What is `lost` was carried out, and only its answer did not come. */
export const faults = ["general", "denied", "tooLarge", "lost", "answerTooLarge", "half"] as const;

export type FaultKind = (typeof faults)[number];

export type Fault = {
  readonly kind: FaultKind;
  /** Which request of the command fails, from 0. */
  readonly at: number;
  /** Which of the requests after it fails as well: of the putting back. `forever`: all of them, until the wire is mended. */
  readonly again?: number | "forever";
};

export type FaultyWire = {
  readonly carry: NonNullable<HostOptions["carry"]>;
  /** From now on the fault is awaited; answers how many requests there have been since, when it is taken away. */
  readonly expect: (fault: Fault | null) => void;
  readonly mend: () => number;
};

/** A way between Office.js and Excel on which one request fails. Letting go of ranges is not counted: nobody waits for it. */
export function faultyWire(): FaultyWire {
  let fault: Fault | null = null;
  let counted = -1;
  return {
    carry: async (body, deliver) => {
      if (counted < 0) return deliver(body);
      const request = JSON.parse(body) as RichApiRequest;
      if (!asksSomething(request)) return deliver(body);
      const number = counted;
      counted += 1;
      return fault !== null && isHit(fault, number) ? failed(fault.kind, request, body, deliver) : deliver(body);
    },
    expect: (awaited) => {
      fault = awaited;
      counted = 0;
    },
    mend: () => {
      const had = counted;
      fault = null;
      counted = -1;
      return had;
    },
  };
}

function isHit({ at, again }: Fault, number: number): boolean {
  if (number === at) return true;
  return number > at && (again === "forever" || again === number - at - 1);
}

async function failed(
  kind: FaultKind,
  request: RichApiRequest,
  body: string,
  deliver: (body: string) => Promise<string>,
): Promise<string> {
  switch (kind) {
    case "general":
      return refusal("GeneralException");
    case "denied":
      return refusal("AccessDenied");
    case "tooLarge":
      throw new OfficeRefusal("request-too-large");
    case "lost":
      await deliver(body);
      return refusal("InvalidOrTimedOutSession");
    case "answerTooLarge":
      await deliver(body);
      throw new OfficeRefusal("response-too-large");
    case "half": {
      const half = request.Actions.slice(0, Math.ceil(request.Actions.length / 2));
      await deliver(JSON.stringify({ ...request, Actions: half }));
      return refusal("GeneralException");
    }
  }
}

function refusal(code: string): string {
  const error = { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 500 };
  return JSON.stringify({ Results: [], TraceIds: [], Error: error });
}

function asksSomething({ Actions }: RichApiRequest): boolean {
  return Actions.some(({ ActionType, Name }) => ActionType !== instantiate && Name !== "_RemoveReference");
}

const instantiate = 1;
