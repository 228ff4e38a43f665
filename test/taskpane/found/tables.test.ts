import { waitFor } from "@testing-library/dom";
import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

const inPane = () => ({ container: opened.window.document.body, timeout: 60_000 });

describe("several tables on a sheet", () => {
  it("are offered by their titles; the one that is chosen is read and kept in the workbook", async () => {
    opened = await openPane({
      名单: [
        ["老客户"],
        ["客户姓名", "手机", "最近联系", "来源"],
        ["周小满", "13900001111", "2026-11-02", "来店"],
        ["吴大有", "13900002222", "2026-11-03", "来店"],
        ["孙文", "13900006666", "2026-11-04", "来店"],
        [],
        ["新客户"],
        ["姓名", "联系电话", "意向级别"],
        ["郑可心", "13900003333", "H"],
        ["王立冬", "13900004444", "A"],
      ],
    });
    const choice = () => opened.pane.getByLabelText("这张工作表上有 2 张表，读哪一张");
    const options = [...choice().querySelectorAll("option")].map(({ textContent }) => textContent);
    expect(options).toEqual(["老客户：表头在第 2 行，3 行", "新客户：表头在第 8 行，2 行"]);
    expect(opened.text()).toContain("3 位客户");
    await opened.user.selectOptions(choice(), "1");
    await waitFor(() => expect(opened.text()).toContain("2 位客户"), inPane());
    expect(opened.text()).toContain("表头在第 8 行");
    await opened.user.click(opened.pane.getByRole("button", { name: "重新读取" }));
    await waitFor(() => expect((choice() as HTMLSelectElement).value).toBe("1"), inPane());
    expect(await opened.door.readSettings()).toMatchObject({
      ok: true,
      value: { readings: expect.any(Object) as object },
    });
    const settings = await opened.door.readSettings();
    expect(settings.ok && Object.values(settings.value.readings)).toMatchObject([
      { headerRow: 8, firstColumn: 0, lastColumn: 2 },
    ]);
  });
});
