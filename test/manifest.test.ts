import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { manifestFor } from "../scripts/manifestFor.cjs";

/** The rules that Excel holds an add-in's manifest to; sources: Microsoft's manifest reference, element by element. */

const root = join(__dirname, "..");
const origin = "https://localhost:3443";
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly text: string;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  ignoreDeclaration: true,
});
const app = parse(manifest);
const overrides = child(app, "VersionOverrides");
const host = child(child(overrides, "Hosts"), "Host");
const resources = child(overrides, "Resources");
const everything = descendants(app);

describe("the manifest", () => {
  it("has its root elements in the order that Excel demands", () => {
    expect(app.children.map((element) => element.name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(app.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(child(app, "Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(child(app, "Permissions").text).toBe("ReadWriteDocument");
    expect(child(child(app, "Hosts"), "Host").attributes["Name"]).toBe("Workbook");
  });

  it("has the version overrides' elements in order: runtimes before form factors", () => {
    expect(overrides.attributes["xsi:type"]).toBe("VersionOverridesV1_0");
    expect(host.attributes["xsi:type"]).toBe("Workbook");
    expect(host.children.map((element) => element.name)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    const customFunctions = child(child(host, "AllFormFactors"), "ExtensionPoint");
    expect(customFunctions.attributes["xsi:type"]).toBe("CustomFunctions");
    expect(customFunctions.children.map((element) => element.name)).toEqual(["Script", "Page", "Metadata"]);
    expect(child(host, "DesktopFormFactor").children.map((element) => element.name)).toEqual([
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
    ]);
    expect(resources.children.map((element) => element.name)).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
  });

  it("runs everything in one shared runtime that lives long", () => {
    const runtimes = child(host, "Runtimes").children;
    expect(runtimes).toHaveLength(1);
    const resid = runtimes[0]?.attributes["resid"];
    expect(runtimes[0]?.attributes["lifetime"]).toBe("long");
    const customFunctions = child(child(host, "AllFormFactors"), "ExtensionPoint");
    expect(child(child(customFunctions, "Page"), "SourceLocation").attributes["resid"]).toBe(resid);
    expect(child(child(host, "DesktopFormFactor"), "FunctionFile").attributes["resid"]).toBe(resid);
    const show = everything.filter(
      (element) => element.name === "Action" && element.attributes["xsi:type"] === "ShowTaskpane",
    );
    expect(show.map((action) => child(action, "SourceLocation").attributes["resid"])).toEqual([resid]);
  });

  it("names no namespace and no pane id: =RFM.SCORE is typed exactly so", () => {
    expect(everything.map((element) => element.name)).not.toContain("Namespace");
    expect(everything.map((element) => element.name)).not.toContain("TaskpaneId");
    expect(manifest).not.toMatch(/Namespace/);
  });

  it("has a string, image or address of legal length for every resource id, and uses each", () => {
    const defined = new Map(
      resources.children.flatMap((group) =>
        group.children.map((entry) => [entry.attributes["id"] ?? "", group.name] as const),
      ),
    );
    const used = everything.flatMap((element) =>
      element.attributes["resid"] === undefined ? [] : [element.attributes["resid"]],
    );
    expect([...new Set(used)].sort()).toEqual([...defined.keys()].sort());
    for (const id of defined.keys()) expect(id.length).toBeLessThanOrEqual(32);
    for (const [group, longest] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      for (const text of child(resources, group).children) {
        for (const value of [
          text.attributes["DefaultValue"],
          ...text.children.map((override) => override.attributes["Value"]),
        ]) {
          expect(value?.length ?? 0).toBeGreaterThan(0);
          expect(value?.length ?? 0).toBeLessThanOrEqual(longest);
        }
      }
    }
  });

  it("says everything in three languages: English by default, zh-CN and zh-TW beside it", () => {
    expect(child(app, "DefaultLocale").text).toBe("en-US");
    const texts = [
      child(app, "DisplayName"),
      child(app, "Description"),
      ...child(resources, "bt:ShortStrings").children,
      ...child(resources, "bt:LongStrings").children,
      ...child(resources, "bt:Urls").children.filter((url) => url.attributes["id"] === "Functions.Metadata.Url"),
    ];
    for (const text of texts) {
      expect(text.children.map((override) => override.attributes["Locale"])).toEqual(["zh-CN", "zh-TW"]);
      const inResources = text.name.startsWith("bt:");
      for (const override of text.children) expect(override.name).toBe(inResources ? "bt:Override" : "Override");
    }
  });

  it("takes every address from one https origin, and every file is there", () => {
    const addresses = everything.flatMap((element) =>
      Object.values(element.attributes)
        .concat(element.text)
        .filter(
          (value) =>
            /^https?:/.test(value) && !value.includes("schemas.microsoft.com") && !value.includes("www.w3.org"),
        ),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) {
      expect(address.startsWith(origin)).toBe(true);
      const path = address.slice(origin.length);
      if (path.startsWith("/assets/")) expect(existsSync(join(root, path))).toBe(true);
      else if (path !== "")
        expect([
          "/taskpane.html",
          "/support.html",
          "/functions.js",
          "/functions.json",
          "/functions.zh-CN.json",
          "/functions.zh-TW.json",
        ]).toContain(path);
    }
  });

  it("draws each icon in the size that it is named for", () => {
    for (const image of everything.filter(
      (element) => element.name === "bt:Image" && element.attributes["size"] !== undefined,
    )) {
      const address = child(resources, "bt:Images").children.find(
        (entry) => entry.attributes["id"] === image.attributes["resid"],
      )?.attributes["DefaultValue"];
      const size = Number(image.attributes["size"]);
      expect(pngSize(join(root, (address ?? "").slice(origin.length)))).toEqual([size, size]);
    }
    const icons = everything.filter((element) => element.name === "Icon");
    for (const icon of icons)
      expect(icon.children.map((image) => image.attributes["size"])).toEqual([
        "16",
        "20",
        "24",
        "32",
        "40",
        "48",
        "64",
        "80",
      ]);
    expect(pngSize(join(root, child(app, "IconUrl").attributes["DefaultValue"]?.slice(origin.length) ?? ""))).toEqual([
      32, 32,
    ]);
    expect(
      pngSize(join(root, child(app, "HighResolutionIconUrl").attributes["DefaultValue"]?.slice(origin.length) ?? "")),
    ).toEqual([64, 64]);
  });

  it("asks for no more than a shared runtime and ExcelApi 1.12", () => {
    const sets = child(child(app, "Requirements"), "Sets").children.map(
      (set) => `${set.attributes["Name"]} ${set.attributes["MinVersion"]}`,
    );
    expect(sets).toEqual(["SharedRuntime 1.1", "ExcelApi 1.12"]);
  });
});

describe("the manifest for another place", () => {
  it("moves every address to the origin asked for", () => {
    const moved = manifestFor(manifest, { origin: "https://callsheet.example", namespace: "" });
    expect(moved).not.toContain("localhost");
    expect(moved.split("https://callsheet.example").length).toBe(manifest.split(origin).length);
  });

  it("names the namespace, after the metadata, when one is asked for", () => {
    const named = parse(manifestFor(manifest, { origin, namespace: "CRM" }));
    const customFunctions = child(
      child(child(child(child(named, "VersionOverrides"), "Hosts"), "Host"), "AllFormFactors"),
      "ExtensionPoint",
    );
    expect(customFunctions.children.map((element) => element.name)).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    const strings = child(child(child(named, "VersionOverrides"), "Resources"), "bt:ShortStrings").children;
    expect(strings.find((entry) => entry.attributes["id"] === "Functions.Namespace")?.attributes["DefaultValue"]).toBe(
      "CRM",
    );
  });

  it("refuses an origin without https and a namespace that Excel would not take", () => {
    expect(() => manifestFor(manifest, { origin: "http://callsheet.example", namespace: "" })).toThrow("https://");
    expect(() => manifestFor(manifest, { origin, namespace: "C R M" })).toThrow("letters and digits");
  });
});

function parse(xml: string): Element {
  const roots = (parser.parse(xml) as object[]).map(elementOf);
  const first = roots.find((element) => element.name === "OfficeApp");
  if (first === undefined) throw new Error("no OfficeApp element");
  return first;
}

function elementOf(node: object): Element {
  const entries = Object.entries(node).filter(([key]) => key !== ":@");
  const [name, content] = entries[0] ?? ["", []];
  const attributes = (node as { ":@"?: Record<string, string> })[":@"] ?? {};
  const nodes = Array.isArray(content) ? (content as object[]) : [];
  return {
    name,
    attributes,
    children: nodes.filter((inner) => !("#text" in inner)).map(elementOf),
    text: nodes
      .map((inner) => ("#text" in inner ? String(inner["#text"]) : ""))
      .join("")
      .trim(),
  };
}

function child(element: Element, name: string): Element {
  const found = element.children.find((inner) => inner.name === name);
  if (found === undefined) throw new Error(`${element.name} has no ${name}`);
  return found;
}

function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Width and height from a PNG's header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
