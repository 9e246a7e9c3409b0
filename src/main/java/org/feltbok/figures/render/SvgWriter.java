package org.feltbok.figures.render;

import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * Writes charts as SVG with text as text, a title and a description for those who cannot see it.
 */
public final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FAMILY = "Inter, Arial, Helvetica, sans-serif";

    private SvgWriter() {}

    /**
     * @param width in pixels at 96 dpi; the picture can be scaled to any size
     */
    public static void write(FigureChart chart, double width, Writer out) throws IOException {
        double height = chart.preferredHeight(width);
        Document document =
                GenericDOMImplementation.getDOMImplementation()
                        .createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        var g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
        chart.draw(g, width, height);
        Element root = g.getRoot();
        describe(root, chart, width, height);
        fonts(root);
        var text = new StringWriter();
        g.stream(root, text, true, false);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String svg = text.toString();
        out.write(svg.substring(svg.indexOf("<svg")));
    }

    private static void describe(Element root, FigureChart chart, double width, double height) {
        var table = chart.table();
        root.setAttribute(
                "viewBox", "0 0 " + (int) Math.ceil(width) + " " + (int) Math.ceil(height));
        root.setAttribute("role", "img");
        String said = AltText.of(table, chart.numbers());
        Node first = root.getFirstChild();
        root.insertBefore(element(root, "title", table.caption()), first);
        root.insertBefore(element(root, "desc", said), first);
    }

    private static Element element(Element root, String name, String text) {
        Document document = root.getOwnerDocument();
        Element element = document.createElementNS(NAMESPACE, name);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    /**
     * A face such as "Inter SemiBold" is the family with a weight; others stand in where Inter is
     * not installed.
     */
    private static void fonts(Element element) {
        String family = element.getAttribute("font-family");
        if (family.contains("Inter")) {
            element.setAttribute("font-family", FAMILY);
            element.setAttribute("font-weight", family.contains("Semi") ? "600" : "400");
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                fonts(child);
            }
        }
    }
}
