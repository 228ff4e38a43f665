/**
 * The limits that Excel on the web puts on one request and one answer, and every Excel on one read
 * (Microsoft, "Resource limits and performance optimization for Office Add-ins").
 */
export const payloadLimit = { bytes: 5_000_000, cells: 5_000_000 } as const;

/**
 * A request that Excel turns away as a whole. Office.js learns of it by an error number of Office's own, not by an
 * answer to the request, and makes `RequestPayloadSizeLimitExceeded` or `ResponsePayloadSizeLimitExceeded` of it.
 */
export class OfficeRefusal extends Error {
  readonly officeErrorNumber: number;

  constructor(readonly reason: keyof typeof officeErrorNumbers) {
    super(`Office refuses the request: ${reason}.`);
    this.name = "OfficeRefusal";
    this.officeErrorNumber = officeErrorNumbers[reason];
  }
}

/** Length of a text in bytes of UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

const officeErrorNumbers = {
  "request-too-large": 5103,
  "response-too-large": 5104,
} as const;
