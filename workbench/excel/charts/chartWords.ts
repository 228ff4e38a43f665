import { OfficeObject } from "../../wire/officeObject";
import { anyText, type Door, yesOrNo } from "./chartDoor";
import type { ChartTextState } from "../state/chartState";

/** What titles of charts and of axes have in common. To give one a text makes it appear. */
export abstract class ChartWords extends OfficeObject {
  protected readonly door: Door<ChartTextState>;
  readonly #usual: { readonly text: () => string; readonly isVisible: boolean };

  /** `usual` is what Excel shows where nobody has chosen. */
  constructor(door: Door<ChartTextState>, usual: { readonly text: () => string; readonly isVisible: boolean }) {
    super();
    this.door = door;
    this.#usual = usual;
  }

  get text(): string {
    return this.door.read().text ?? this.#usual.text();
  }

  set text(text: string) {
    this.door.change({ text: anyText(text), visible: true });
  }

  get visible(): boolean {
    return this.door.read().visible ?? this.#usual.isVisible;
  }

  set visible(visible: boolean) {
    this.door.change({ visible: yesOrNo(visible) });
  }
}

/** What axes and labels have in common: numbers look as in their cells, unless a format is set. */
export abstract class ChartNumbers extends OfficeObject {
  readonly #numbers: Door<{ readonly numberFormat?: string | undefined }>;

  constructor(numbers: Door<{ readonly numberFormat?: string | undefined }>) {
    super();
    this.#numbers = numbers;
  }

  get numberFormat(): string {
    return this.#numbers.read().numberFormat ?? "General";
  }

  set numberFormat(numberFormat: string) {
    this.#numbers.change({ numberFormat: anyText(numberFormat) });
  }

  get linkNumberFormat(): boolean {
    return this.#numbers.read().numberFormat === undefined;
  }

  set linkNumberFormat(links: boolean) {
    this.#numbers.change({ numberFormat: yesOrNo(links) ? undefined : this.numberFormat });
  }
}
