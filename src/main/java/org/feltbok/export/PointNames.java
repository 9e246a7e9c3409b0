package org.feltbok.export;

import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTExtensionList;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Texts at points and bars that follow cells, which needs an extension that POI does not know. */
final class PointNames {
    private static final String C15 = "http://schemas.microsoft.com/office/drawing/2012/chart";
    private static final String NAMESPACES =
            "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:c15=\""
                    + C15
                    + "\"";
    private static final String FLAGS =
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/>"
                    + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
                    + "<c:showBubbleSize val=\"0\"/>";
    private static final String FROM_CELLS =
            "<c:extLst><c:ext uri=\"{CE6537A1-D6FC-4f65-9D91-7224C49458BB}\">"
                    + "<c15:showDataLabelsRange val=\"1\"/></c:ext></c:extLst>";

    private static final Optional<NamePlaces.Side> RIGHT = Optional.of(NamePlaces.Side.RIGHT);

    private PointNames() {}

    /**
     * @param sheetColumn column of the cells whose text is shown
     * @param texts what they show now
     */
    static void add(CTScatterSer series, CellArea area, int sheetColumn, List<String> texts) {
        add(series, area, sheetColumn, texts, Collections.nCopies(texts.size(), RIGHT));
    }

    /**
     * @param sides where the text of each row stands; empty = it has no room and is left out
     */
    static void add(
            CTScatterSer series,
            CellArea area,
            int sheetColumn,
            List<String> texts,
            List<Optional<NamePlaces.Side>> sides) {
        series.setDLbls(
                labels(
                        texts,
                        "",
                        row ->
                                (row < 0 ? RIGHT : sides.get(row))
                                        .map(side -> place(side.place()))
                                        .orElse("")));
        series.setExtLst(names(area, sheetColumn, texts));
    }

    /**
     * The same where bars begin.
     *
     * @param onLine whether a line may lie behind the texts, so that they need a ground
     */
    static void add(
            CTBarSer series, CellArea area, int sheetColumn, List<String> texts, boolean onLine) {
        series.setDLbls(labels(texts, onLine ? ground(area) : "", row -> place("inBase")));
        series.setExtLst(names(area, sheetColumn, texts));
    }

    private static String place(String name) {
        return "<c:dLblPos val=\"" + name + "\"/>";
    }

    private static String ground(CellArea area) {
        return "<c:spPr><a:solidFill><a:srgbClr val=\"%06X\"/></a:solidFill></c:spPr>"
                .formatted(area.colours().page().getRGB() & 0xffffff);
    }

    /**
     * @param place of a row's text, empty if it is not shown; of row -1 that of all others
     */
    private static CTDLbls labels(List<String> texts, String ground, IntFunction<String> place) {
        try {
            return CTDLbls.Factory.parse(fragment(xml(texts, ground, place)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CTExtensionList names(CellArea area, int sheetColumn, List<String> texts) {
        try {
            String range =
                    area.range(sheetColumn).formatAsString(area.sheet().getSheetName(), true);
            return CTExtensionList.Factory.parse(fragment(names(range, texts)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fragment(String content) {
        return "<xml-fragment " + NAMESPACES + ">" + content + "</xml-fragment>";
    }

    private static String xml(List<String> texts, String ground, IntFunction<String> place) {
        var xml = new StringBuilder();
        int index = 0;
        for (String text : texts) {
            xml.append("<c:dLbl><c:idx val=\"").append(index).append("\"/>");
            String at = place.apply(index);
            if (at.isEmpty()) {
                xml.append("<c:delete val=\"1\"/></c:dLbl>");
                index++;
                continue;
            }
            xml.append("<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:p>");
            xml.append(
                    "<a:fld id=\"{%08X-0000-4000-8000-000000000000}\" type=\"CELLRANGE\">"
                            .formatted(index + 1));
            xml.append("<a:rPr/><a:pPr/><a:t>")
                    .append(escape(text))
                    .append("</a:t></a:fld></a:p></c:rich></c:tx>");
            xml.append(ground).append(at).append(FLAGS);
            xml.append(FROM_CELLS).append("</c:dLbl>");
            index++;
        }
        return xml.append(ground.isEmpty() ? "<c:spPr><a:noFill/></c:spPr>" : ground)
                .append(place.apply(-1))
                .append(FLAGS)
                .append(FROM_CELLS)
                .toString();
    }

    private static String names(String range, List<String> texts) {
        var xml =
                new StringBuilder(
                        "<c:ext uri=\"{02D57815-91ED-43cb-92C2-25804820EDAC}\"><c15:datalabelsRange><c15:f>");
        xml.append(escape(range));
        xml.append("</c15:f><c15:dlblRangeCache><c:ptCount val=\"")
                .append(texts.size())
                .append("\"/>");
        int index = 0;
        for (String text : texts) {
            xml.append("<c:pt idx=\"").append(index++).append("\"><c:v>");
            xml.append(escape(text)).append("</c:v></c:pt>");
        }
        return xml.append("</c15:dlblRangeCache></c15:datalabelsRange></c:ext>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
