package org.feltbok.tabular;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The parts of a workbook's file that hold no data. */
final class WorkbookXml {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookXml() {}

    /** On paper as wide as a page, and as long as it gets. */
    static final String END_SHEET =
            "</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";

    /** Looks in the order of {@link WorkbookStream.Look}. */
    static final String STYLES =
            HEAD
                    + "<styleSheet xmlns=\""
                    + MAIN
                    + """
            "><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
            <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
            <alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
            <alignment horizontal="left" indent="1"/></xf></cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
            </styleSheet>""";

    static final String ROOT =
            HEAD
                    + "<Relationships xmlns=\""
                    + PACKAGE
                    + "\">"
                    + "<Relationship Id=\"rId1\" Type=\""
                    + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                    + "</Relationships>";

    static String beginSheet(List<Integer> widths, boolean headed, boolean first) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<worksheet xmlns=\"")
                .append(MAIN)
                .append(
                        "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        xml.append(first ? " tabSelected=\"1\"" : "");
        xml.append(
                headed
                        ? "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                        : "/>");
        xml.append("</sheetViews>");
        for (int i = 0; i < widths.size(); i++) {
            xml.append(i == 0 ? "<cols>" : "")
                    .append(
                            "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                                    .formatted(i + 1, widths.get(i)))
                    .append(i == widths.size() - 1 ? "</cols>" : "");
        }
        return xml.append("<sheetData>").toString();
    }

    static String beginStrings(int count) {
        return HEAD + "<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + count + "\">";
    }

    static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(SheetXml.escaped(sheets.get(i - 1)), i, i));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    static String parts(int sheets) {
        StringBuilder xml =
                new StringBuilder(HEAD)
                        .append("<Relationships xmlns=\"")
                        .append(PACKAGE)
                        .append("\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(part(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        xml.append(part(sheets + 1, "styles", "styles.xml"));
        xml.append(part(sheets + 2, "sharedStrings", "sharedStrings.xml"));
        return xml.append("</Relationships>").toString();
    }

    private static String part(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, type, target);
    }

    static String types(int sheets) {
        StringBuilder xml =
                new StringBuilder(HEAD)
                        .append(
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                        .append(
                                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(type("xl/workbook.xml", SHEET_TYPE + "sheet.main+xml"));
        for (int i = 1; i <= sheets; i++) {
            xml.append(type("xl/worksheets/sheet" + i + ".xml", SHEET_TYPE + "worksheet+xml"));
        }
        xml.append(type("xl/styles.xml", SHEET_TYPE + "styles+xml"));
        xml.append(type("xl/sharedStrings.xml", SHEET_TYPE + "sharedStrings+xml"));
        xml.append(
                type(
                        "docProps/core.xml",
                        "application/vnd.openxmlformats-package.core-properties+xml"));
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type);
    }

    static String core(LocalDateTime date) {
        String moment =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).format(date);
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + moment
                + "</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
                + moment
                + "</dcterms:modified>"
                + "</cp:coreProperties>";
    }
}
