import { strToU8, zipSync } from "fflate";

/**
 * An .xlsx file written the way Excel writes it, with a bit of everything that a workbook of customers may hold: made of
 * XML by hand, so that no library's idea of a workbook stands between the file and the test.
 */
export function everythingWorkbook(): Uint8Array {
  const parts = Object.entries(everythingParts()).map(([path, xml]) => [path, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: new Date("2026-11-20T08:00:00Z") });
}

export function everythingParts(): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides}</Types>`,
    "_rels/.rels": relationships([
      ["rId1", `${office}/officeDocument`, "xl/workbook.xml"],
      ["rId2", `${office}/custom-properties`, "docProps/custom.xml"],
      [
        "rId3",
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
        "xl/webextensions/taskpanes.xml",
      ],
      [
        "rId4",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    ]),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>客户管理</dc:title><dc:creator>王经理</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T01:00:00Z</dcterms:created></cp:coreProperties>`,
    "docProps/custom.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="部门"><vt:lpwstr>电销一部</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="版本"><vt:i4>7</vt:i4></property></Properties>`,
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${office}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
      ["rId1", "http://schemas.microsoft.com/office/2011/relationships/webextension", "webextension1.xml"],
    ]),
    "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-1111-1111-1111-111111111111}"><we:reference id="another-add-in" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="theirs" value="&quot;stays&quot;"/></we:properties><we:bindings/></we:webextension>`,
    "customXml/item1.xml": `<notes xmlns="urn:example:notes"><note>季度目标</note></notes>`,
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{22222222-2222-2222-2222-222222222222}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:notes"/></ds:schemaRefs></ds:datastoreItem>`,
    "customXml/_rels/item1.xml.rels": relationships([["rId1", `${office}/customXmlProps`, "itemProps1.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="1"/></bookViews><sheets><sheet name="客户" sheetId="1" r:id="rId1"/><sheet name="筛选" sheetId="4" r:id="rId2"/><sheet name="设置" sheetId="2" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">客户!$2:$2</definedName><definedName name="税率" comment="增值税">0.13</definedName><definedName name="等级表">设置!$A$1:$A$3</definedName><definedName name="本表" localSheetId="1" hidden="1">筛选!$A$1</definedName><definedName name="双倍">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", `${office}/worksheet`, "worksheets/sheet1.xml"],
      ["rId2", `${office}/worksheet`, "worksheets/sheet4.xml"],
      ["rId3", `${office}/worksheet`, "worksheets/sheet2.xml"],
      ["rId4", `${office}/styles`, "styles.xml"],
      ["rId5", `${office}/sharedStrings`, "sharedStrings.xml"],
      ["rId6", `${office}/customXml`, "../customXml/item1.xml"],
      ["rId7", `${office}/sheetMetadata`, "metadata.xml"],
    ]),
    "xl/metadata.xml": `<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="6" uniqueCount="6"><si><t>编号</t></si><si><t>姓名</t></si><si><t>金额</t></si><si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="等线"/></rPr><t>重要</t></r><r><t>客户</t></r></si><si><t>=HYPERLINK("x")</t></si><si><t xml:space="preserve"> 官网 </t></si></sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d;@"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.39997558519241921"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
    "xl/worksheets/sheet1.xml": customersSheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", `${office}/table`, "../tables/table1.xml"],
      ["rId2", `${office}/drawing`, "../drawings/drawing1.xml"],
      ["rId3", `${office}/comments`, "../comments1.xml"],
      ["rId4", `${office}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
      ["rId5", `${office}/hyperlink`, "https://example.org/", "External"],
    ]),
    "xl/tables/table1.xml": `<table xmlns="${main}" id="3" name="客户列表" displayName="客户列表" ref="A2:D7" totalsRowCount="1" headerRowDxfId="1"><autoFilter ref="A2:D6"><filterColumn colId="1"><filters><filter val="张伟"/><filter val="李娜"/></filters></filterColumn><filterColumn colId="2"><colorFilter dxfId="0"/></filterColumn></autoFilter><tableColumns count="4"><tableColumn id="11" name="编号" totalsRowLabel="合计"/><tableColumn id="12" name="姓名"/><tableColumn id="13" name="金额" totalsRowFunction="sum" dataDxfId="1"/><tableColumn id="14" name="税"><calculatedColumnFormula>客户列表[[#This Row],[金额]]*税率</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>先打红色的</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>王经理</author></authors><commentList><comment ref="B3" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>王经理:</t></r><r><t xml:space="preserve">
周五再打</t></r></text></comment><comment ref="F9" authorId="0"><text><t>空格子上的批注</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    "xl/worksheets/sheet4.xml": `<worksheet xmlns="${main}"><sheetPr filterMode="1"/><dimension ref="A1:B4"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>城市</t></is></c><c r="B1" t="inlineStr"><is><t>数</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>上海</t></is></c><c r="B2"><v>5</v></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>北京</t></is></c><c r="B3"><v>7</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>上海</t></is></c><c r="B4"><v>9</v></c></row></sheetData><autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="上海"/></filters></filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="3"/></customFilters></filterColumn></autoFilter></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>H</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>B</t></is></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" formatCells="0" sort="0"/></worksheet>`,
  };
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Row 1 a merged title, row 2 the header of a table, rows 3 to 6 its body, row 7 its total. */
const customersSheet =
  `<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
  `<sheetPr><tabColor theme="5"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView workbookViewId="0" zoomScale="85"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="20.625" customWidth="1"/><col min="3" max="3" width="12" hidden="1" customWidth="1"/></cols><sheetData>` +
  `<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>3</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>` +
  `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="inlineStr"><is><t>税</t></is></c></row>` +
  `<row r="3"><c r="A3" s="3" t="inlineStr"><is><t>007</t></is></c><c r="B3" t="inlineStr"><is><t>张伟</t></is></c><c r="C3"><v>100.1</v></c><c r="D3"><f t="shared" ref="D3:D6" si="0">C3*税率</f><v>13.013</v></c><c r="E3" s="2"><v>46346.5</v></c></row>` +
  `<row r="4" hidden="1"><c r="A4" s="3" t="inlineStr"><is><t>008</t></is></c><c r="B4" t="inlineStr"><is><t>陈静</t></is></c><c r="C4"><v>200</v></c><c r="D4"><f t="shared" si="0"/><v>26</v></c><c r="E4" t="b"><v>1</v></c></row>` +
  `<row r="5" outlineLevel="1"><c r="A5" s="3" t="inlineStr"><is><t>009</t></is></c><c r="B5" t="inlineStr"><is><t>李娜</t></is></c><c r="C5"><v>0.30000000000000004</v></c><c r="D5"><f t="shared" si="0"/><v>3.9E-2</v></c><c r="E5" t="e"><v>#N/A</v></c></row>` +
  `<row r="6"><c r="A6" s="4" t="s"><v>4</v></c><c r="B6" t="s"><v>5</v></c><c r="C6"><v>1</v></c><c r="D6"><f t="shared" si="0"/><v>0.13</v></c></row>` +
  `<row r="7"><c r="A7" t="inlineStr"><is><t>合计</t></is></c><c r="C7"><f>SUBTOTAL(109,客户列表[金额])</f><v>301.4</v></c></row>` +
  `<row r="8"><c r="A8" cm="1"><f t="array" ref="A8:A9">_xlfn._xlws.SORT(_xlfn.UNIQUE(C3:C4))</f><v>100.1</v></c><c r="C8"><f>_xldudf_RFM_SCORE(E3,C3,C4)</f><v>12</v></c><c r="D8"><f>_xlfn.LET(_xlpm.a,C3,_xlpm.a+1)</f><v>101.1</v></c><c r="E8"><f t="array" ref="E8">SUM(C3:C4*2)</f><v>600.2</v></c></row>` +
  `<row r="9"><c r="A9"><v>200</v></c></row></sheetData>` +
  `<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>` +
  `<conditionalFormatting sqref="B3:B6"><cfRule type="duplicateValues" dxfId="0" priority="2" stopIfTrue="1"/></conditionalFormatting><conditionalFormatting sqref="C3:C6"><cfRule type="iconSet" priority="3"><iconSet iconSet="3Flags"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule><cfRule type="cellIs" dxfId="1" priority="1" operator="greaterThan"><formula>150</formula></cfRule></conditionalFormatting>` +
  `<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="意向" prompt="选一个" sqref="E3:E6 F3"><formula1>"H,A,B"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="数" error="要大于 C3" sqref="G3"><formula1>C3</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="B6" r:id="rId5" tooltip="官网"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C客户表</oddHeader><oddFooter>&amp;L机密&amp;R第 &amp;P 页</oddFooter></headerFooter><drawing r:id="rId2"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>` +
  `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup type="column"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>客户!C3:C6</xm:f><xm:sqref>H3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>设置!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F4:F6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const overrides = Object.entries({
  "xl/workbook.xml": `${spreadsheet}.sheet.main+xml`,
  "xl/worksheets/sheet1.xml": `${spreadsheet}.worksheet+xml`,
  "xl/worksheets/sheet2.xml": `${spreadsheet}.worksheet+xml`,
  "xl/worksheets/sheet4.xml": `${spreadsheet}.worksheet+xml`,
  "xl/styles.xml": `${spreadsheet}.styles+xml`,
  "xl/sharedStrings.xml": `${spreadsheet}.sharedStrings+xml`,
  "xl/metadata.xml": `${spreadsheet}.sheetMetadata+xml`,
  "xl/tables/table1.xml": `${spreadsheet}.table+xml`,
  "xl/comments1.xml": `${spreadsheet}.comments+xml`,
  "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
  "xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
  "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
})
  .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  .join("");

function relationships(entries: readonly (readonly [string, string, string, string?])[]): string {
  const written = entries.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`;
}
