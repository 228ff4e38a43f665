import {
  ArrowDownloadRegular,
  CallConnectingRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  PanelRightRegular,
} from "@fluentui/react-icons";
import { type ReactNode, useRef } from "react";
import { type Locale, locales } from "../locale";
import type { CsvEncoding } from "../files/csvFile";
import { languageNames, type PageWords } from "./pageWords";

type ToolbarProps = {
  readonly words: PageWords;
  readonly locale: Locale;
  readonly isBusy: boolean;
  readonly isPaneShown: boolean;
  readonly fileName: string | undefined;
  readonly hasUnsavedChanges: boolean;
  readonly onOpen: (file: File | undefined) => void;
  readonly onSample: () => void;
  readonly onSaveXlsx: () => void;
  readonly onSaveCsv: (encoding: CsvEncoding) => void;
  readonly onPane: () => void;
  readonly onGenerate: () => void;
  readonly onLocale: (locale: Locale) => void;
};

export function Toolbar(props: ToolbarProps) {
  const { words, isBusy } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <div className="brand">
        <img src="/addin/assets/callsheet-32.png" alt="" width="24" height="24" />
        <h1>{words.title}</h1>
        <span className="standsIn">{words.standsIn}</span>
        <span className="fileName">
          {props.fileName}
          {props.hasUnsavedChanges && (
            <span className="unsaved" role="img" aria-label={words.unsavedMark} title={words.unsavedMark}>
              ●
            </span>
          )}
        </span>
        <label className="language">
          <span>{words.language}</span>
          <select
            value={props.locale}
            onChange={(event) => {
              props.onLocale(event.target.value as Locale);
            }}
          >
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {languageNames[locale]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="commands">
        <Command
          icon={<FolderOpenRegular />}
          label={words.open}
          disabled={isBusy}
          onClick={() => picker.current?.click()}
        />
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm,.csv,.txt"
          hidden
          aria-label={words.open}
          onChange={(event) => {
            props.onOpen(event.target.files?.[0]);
            // So that choosing the same file again is a change.
            event.target.value = "";
          }}
        />
        <Command icon={<DocumentTableRegular />} label={words.sample} disabled={isBusy} onClick={props.onSample} />
        <Command icon={<ArrowDownloadRegular />} label={words.saveXlsx} disabled={isBusy} onClick={props.onSaveXlsx} />
        <Command
          label={words.saveCsv}
          disabled={isBusy}
          onClick={() => {
            props.onSaveCsv("utf-8-bom");
          }}
        />
        <Command
          label={words.saveCsvGb}
          disabled={isBusy}
          onClick={() => {
            props.onSaveCsv("gb18030");
          }}
        />
        <span className="divider" />
        <Command
          icon={<PanelRightRegular />}
          label={words.callsheet}
          isPressed={props.isPaneShown}
          disabled={isBusy}
          onClick={props.onPane}
        />
        <Command
          icon={<CallConnectingRegular />}
          label={words.generate}
          isMain
          disabled={isBusy}
          onClick={props.onGenerate}
        />
      </div>
    </header>
  );
}

type CommandProps = {
  readonly icon?: ReactNode;
  readonly label: string;
  readonly disabled: boolean;
  readonly isMain?: boolean;
  /** For a button that switches something on and off. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
};

function Command({ icon, label, disabled, isMain, isPressed, onClick }: CommandProps) {
  return (
    <button
      type="button"
      className={isMain ? "command main" : "command"}
      disabled={disabled}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {icon}
      {label}
    </button>
  );
}
