import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const template = readFileSync(path.join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

describe("the page of the pane, before and without its script", () => {
  it("says in the browser's language that it belongs inside Excel, when opened elsewhere", () => {
    expect(openedPage("zh-CN", { host: null }).text()).toContain("这个页面要在 Excel 里打开");
    expect(openedPage("zh-TW", { host: null }).text()).toContain("這個頁面要在 Excel 中開啟");
    expect(openedPage("de-DE", { host: null }).text()).toContain("This page belongs inside Excel");
  });

  it("says after 12 seconds that Excel did not answer, and what to check", () => {
    const page = openedPage("zh-CN", "never");
    expect(page.text()).toContain("正在启动");
    page.after(12_000);
    expect(page.text()).toContain("Excel 没有应答。请检查网络");
  });

  it("says so at once where Office.js could not be loaded", () => {
    expect(openedPage("en-US", "notLoaded").text()).toContain("Excel did not answer.");
  });

  it("is silent once the pane has taken its place", () => {
    const page = openedPage("zh-CN", "never");
    page.showPane();
    page.after(12_000);
    expect(page.text().trim()).toBe("pane");
  });
});

/** The page as a browser shows it: `answer` is what Office.onReady tells, if it ever does. */
function openedPage(language: string, answer: { readonly host: string | null } | "never" | "notLoaded") {
  const timers: { readonly run: () => void; readonly at: number }[] = [];
  const dom = new JSDOM(template.replace("<%= bridge %>", "").replace("<%= officeJs %>", ""), {
    runScripts: "dangerously",
    beforeParse: (window) => {
      Object.defineProperty(window.navigator, "language", { value: language });
      Object.assign(window, {
        setTimeout: (run: () => void, at: number) => timers.push({ run, at }),
        ...(answer === "notLoaded"
          ? {}
          : {
              Office: {
                onReady: (tell: (info: object) => void) => {
                  if (answer !== "never") tell(answer);
                },
              },
            }),
      });
    },
  });
  const { document } = dom.window;
  const root = document.getElementById("root") as HTMLElement;
  return {
    text: () => root.textContent ?? "",
    after: (milliseconds: number) => timers.filter(({ at }) => at <= milliseconds).forEach(({ run }) => run()),
    showPane: () => {
      root.textContent = "pane";
    },
  };
}
