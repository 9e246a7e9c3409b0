package org.feltbok.figures.render;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * What is written in a drawing and where: the texts of its SVG form with the boxes that their
 * letters fill.
 */
public final class DrawnTexts {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final Pattern STEP = Pattern.compile("(\\w+)\\(([^)]*)\\)");

    /** Less than this of two texts over each other is not seen. */
    private static final double TOUCH = 0.75;

    /** A text and where its letters are, in the pixels of the whole picture. */
    public record Text(String words, Shape box) {
        boolean isOver(Text other) {
            Rectangle2D both = box.getBounds2D().createIntersection(other.box.getBounds2D());
            if (both.getWidth() <= TOUCH || both.getHeight() <= TOUCH) {
                return false;
            }
            var shared = new Area(box);
            shared.intersect(new Area(other.box));
            Rectangle2D seen = shared.getBounds2D();
            return seen.getWidth() > TOUCH && seen.getHeight() > TOUCH;
        }
    }

    private final Element root;
    private final List<Text> texts = new ArrayList<>();

    private DrawnTexts(Element root) {
        this.root = root;
        read(root, new AffineTransform(), new Type(12, false));
    }

    /** Size and weight, which what lies within has too. */
    private record Type(double size, boolean strong) {}

    /** Draws a chart and reads what came out. */
    public static DrawnTexts of(FigureChart chart, double width) throws IOException {
        var out = new StringWriter();
        SvgWriter.write(chart, width, out);
        return of(out.toString());
    }

    /** Reads a drawing strictly; nothing is fetched from elsewhere. */
    public static DrawnTexts of(String svg) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            return new DrawnTexts(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    public Element root() {
        return root;
    }

    public List<Text> texts() {
        return texts;
    }

    /** Each two texts that stand over each other. */
    public List<String> overlaps() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (texts.get(i).isOver(texts.get(j))) {
                    found.add("«" + texts.get(i).words() + "» × «" + texts.get(j).words() + "»");
                }
            }
        }
        return found;
    }

    /** Each text that does not lie within the picture as a whole. */
    public List<String> outside() {
        String[] box = root.getAttribute("viewBox").split(" ");
        var page =
                new Rectangle2D.Double(
                        -TOUCH,
                        -TOUCH,
                        Double.parseDouble(box[2]) + 2 * TOUCH,
                        Double.parseDouble(box[3]) + 2 * TOUCH);
        return texts.stream()
                .filter(t -> !page.contains(t.box().getBounds2D()))
                .map(t -> "«" + t.words() + "» " + t.box().getBounds2D())
                .toList();
    }

    private void read(Element element, AffineTransform outer, Type type) {
        var here = new AffineTransform(outer);
        here.concatenate(transform(element.getAttribute("transform")));
        Type own = type(element, type);
        if (element.getTagName().equals("text")) {
            text(element, here, own);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                read(child, here, own);
            }
        }
    }

    private void text(Element element, AffineTransform place, Type type) {
        String words = element.getTextContent();
        Font font =
                (type.strong() ? InterFonts.semiBold(1) : InterFonts.regular(1))
                        .deriveFont((float) type.size());
        if (words.isBlank()) {
            return;
        }
        var at =
                AffineTransform.getTranslateInstance(
                        Double.parseDouble(element.getAttribute("x")),
                        Double.parseDouble(element.getAttribute("y")));
        at.preConcatenate(place);
        Rectangle2D ink = font.createGlyphVector(MEASURE, words).getVisualBounds();
        texts.add(new Text(words, at.createTransformedShape(ink)));
    }

    private static Type type(Element element, Type outer) {
        double size = outer.size();
        boolean strong = outer.strong();
        String size1 = said(element, "font-size");
        String weight = said(element, "font-weight");
        if (!size1.isEmpty()) {
            size = Double.parseDouble(size1.replace("px", ""));
        }
        if (!weight.isEmpty()) {
            strong = weight.equals("600") || weight.equals("bold");
        }
        return new Type(size, strong);
    }

    /** An attribute, or what the style says of it. */
    private static String said(Element element, String name) {
        if (element.hasAttribute(name)) {
            return element.getAttribute(name);
        }
        for (String part : element.getAttribute("style").split(";")) {
            String[] two = part.split(":", 2);
            if (two[0].strip().equals(name)) {
                return two[1].strip();
            }
        }
        return "";
    }

    private static AffineTransform transform(String steps) {
        var all = new AffineTransform();
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            String[] said = step.group(2).strip().split("[ ,]+");
            double[] n = new double[said.length];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(said[i]);
            }
            all.concatenate(
                    switch (step.group(1)) {
                        case "translate" ->
                                AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
                        case "scale" ->
                                AffineTransform.getScaleInstance(n[0], n.length > 1 ? n[1] : n[0]);
                        case "rotate" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
                        case "matrix" -> new AffineTransform(n);
                        default -> throw new IllegalArgumentException(step.group());
                    });
        }
        return all;
    }
}
