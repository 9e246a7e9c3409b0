package org.feltbok.export;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Threshold lines across lying bars, boxes and dots. No series of a chart can draw them in every
 * program, so they are lines drawn upon the chart, at their place along the axis in a plot whose
 * place is fixed. Each says so by its name and its alternative text, where who changes the axis
 * meets it.
 */
final class BarThresholds {
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                    + "<c:userShapes xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:cdr=\"http://schemas.openxmlformats.org/drawingml/2006/chartDrawing\">";
    private static final String LINE =
            "<cdr:relSizeAnchor><cdr:from><cdr:x>%1$.5f</cdr:x><cdr:y>%2$.5f</cdr:y></cdr:from>"
                    + "<cdr:to><cdr:x>%1$.5f</cdr:x><cdr:y>%3$.5f</cdr:y></cdr:to>"
                    + "<cdr:cxnSp macro=\"\"><cdr:nvCxnSpPr><cdr:cNvPr id=\"%4$d\" name=\"%5$s\" descr=\"%7$s\"/>"
                    + "<cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                    + "<a:ext cx=\"0\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>"
                    + "<a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"%6$06X\"/></a:solidFill>"
                    + "<a:prstDash val=\"dash\"/></a:ln></cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>";

    private BarThresholds() {}

    /** Whether the picture has some across rows that lie. */
    static boolean any(NativeForm form, FigureView view) {
        return form.kind().isCrossed() && !view.table().chart().yLines().isEmpty();
    }

    /**
     * @param chart with its axes
     * @param room where its plot is
     */
    static void draw(XDDFChart chart, NativeForm form, ChartRoom room, NativeParts parts) {
        if (!any(form, parts.view())) {
            return;
        }
        List<Double> lines = parts.table().chart().yLines();
        double whole = FigureAxes.shares(parts.table()) ? 100 : 1;
        Colours colours = parts.area().colours();
        var scaling = chart.getCTChart().getPlotArea().getValAxArray(0).getScaling();
        double least = scaling.getMin().getVal();
        double greatest = scaling.getMax().getVal();
        var texts = new Texts(Language.of(parts.numbers().locale()));
        FigureTable.Column column = parts.view().column(parts.view().series().getFirst());
        var xml = new StringBuilder(HEAD);
        int id = 2;
        for (double number : lines) {
            double line = number / whole;
            if (line >= least && line <= greatest) {
                double x = room.left() + room.across() * (line - least) / (greatest - least);
                double top = room.top() / room.height();
                String at = parts.numbers().plain(number, column);
                xml.append(
                        String.format(
                                Locale.ROOT,
                                LINE,
                                x,
                                top,
                                top + room.inner(),
                                id++,
                                texts.get("export.threshold", at),
                                colours.muted().getRGB() & 0xffffff,
                                texts.get("export.threshold.drawn", at)));
            }
        }
        put(chart, xml.append("</c:userShapes>").toString());
    }

    private static void put(XDDFChart chart, String xml) {
        PackagePart part = chart.getPackagePart();
        try {
            PackagePartName name =
                    PackagingURIHelper.createPartName(
                            part.getPartName()
                                    .getName()
                                    .replace("/charts/chart", "/drawings/chartlines"));
            PackagePart drawing = part.getPackage().createPart(name, TYPE);
            try (OutputStream out = drawing.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            var relation = part.addRelationship(name, TargetMode.INTERNAL, RELATION);
            chart.getCTChartSpace().addNewUserShapes().setId(relation.getId());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
