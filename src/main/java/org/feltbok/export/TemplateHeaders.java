package org.feltbok.export;

import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Headers and footers of a template with their text, their pictures and the fields of pages, dates
 * and titles; nothing that leads out of the file, runs or is embedded.
 */
final class TemplateHeaders {
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final Set<String> NEVER =
            Set.of(
                    "object",
                    "OLEObject",
                    "control",
                    "altChunk",
                    "subDoc",
                    "movie",
                    "dataBinding",
                    "hlinkClick",
                    "hlinkHover",
                    "hlinkMouseOver",
                    "svgBlip",
                    "ffData",
                    "delInstrText");

    private static final Set<String> LEADING = Set.of("href", "src", "althref");

    private static final Set<String> FIELDS =
            Set.of(
                    "PAGE",
                    "NUMPAGES",
                    "SECTION",
                    "SECTIONPAGES",
                    "DATE",
                    "SAVEDATE",
                    "CREATEDATE",
                    "PRINTDATE",
                    "TIME",
                    "TITLE",
                    "SUBJECT",
                    "AUTHOR",
                    "STYLEREF");

    private final XWPFDocument from;
    private final XWPFDocument to;

    TemplateHeaders(XWPFDocument from, XWPFDocument to) {
        this.from = from;
        this.to = to;
    }

    void copy(CTSectPr section) throws XmlException, OpenXML4JException, IOException, SAXException {
        for (CTHdrFtrRef reference : section.getHeaderReferenceList()) {
            copy(reference, to::createHeader);
        }
        for (CTHdrFtrRef reference : section.getFooterReferenceList()) {
            copy(reference, to::createFooter);
        }
    }

    private void copy(CTHdrFtrRef reference, Function<HeaderFooterType, XWPFHeaderFooter> make)
            throws XmlException, OpenXML4JException, IOException, SAXException {
        if (from.getRelationById(reference.getId()) instanceof XWPFHeaderFooter old) {
            XWPFHeaderFooter now = make.apply(type(reference.getType()));
            // only to be parsed: the outermost element of a footer gets its name when it is saved
            var document = HdrDocument.Factory.newInstance();
            document.setHdr(old._getHdrFtr());
            Document cleaned = cleaned(document.xmlText(), old, now);
            now.setHeaderFooter(HdrDocument.Factory.parse(cleaned).getHdr());
        }
    }

    private static Document cleaned(String xml, XWPFHeaderFooter old, XWPFHeaderFooter now)
            throws IOException, SAXException, OpenXML4JException {
        Document document =
                XMLHelper.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        clean(document.getDocumentElement(), old, now);
        return document;
    }

    /** On every page unless it says that it is for others. */
    private static HeaderFooterType type(STHdrFtr.@Nullable Enum type) {
        return switch (type == null ? STHdrFtr.INT_DEFAULT : type.intValue()) {
            case STHdrFtr.INT_FIRST -> HeaderFooterType.FIRST;
            case STHdrFtr.INT_EVEN -> HeaderFooterType.EVEN;
            default -> HeaderFooterType.DEFAULT;
        };
    }

    private static void clean(Element element, XWPFHeaderFooter old, XWPFHeaderFooter now)
            throws OpenXML4JException {
        for (Element child : children(element)) {
            if (NEVER.contains(child.getLocalName())) {
                element.removeChild(child);
            } else if (!isKept(child, old, now)) {
                element.removeChild(child);
            } else {
                clean(child, old, now);
            }
        }
        if ("p".equals(element.getLocalName())) {
            fields(element);
        }
        if (Set.of("drawing", "pict").contains(element.getLocalName()) && isEmpty(element)) {
            element.getParentNode().removeChild(element);
        }
    }

    /** Whether what an element names is in the file; a link stays as its words. */
    private static boolean isKept(Element element, XWPFHeaderFooter old, XWPFHeaderFooter now)
            throws OpenXML4JException {
        for (Attr attribute : attributes(element)) {
            boolean relation = RELATIONS.equals(attribute.getNamespaceURI());
            String name = String.valueOf(attribute.getLocalName()).toLowerCase(Locale.ROOT);
            if (LEADING.contains(name)
                    || relation && "hyperlink".equals(element.getLocalName())
                    || relation && name.equals("link")) {
                element.removeAttributeNode(attribute);
            } else if (relation) {
                POIXMLDocumentPart part = old.getRelationById(attribute.getValue());
                if (!(part instanceof XWPFPictureData picture)) {
                    return false;
                }
                attribute.setValue(
                        now.addPictureData(picture.getData(), picture.getPictureTypeEnum()));
            }
        }
        return true;
    }

    /** A drawing without its picture, and without anything else to see, is none. */
    private static boolean isEmpty(Element drawing) {
        for (String seen : List.of("blip", "imagedata", "txbxContent", "wsp", "shape", "line")) {
            if (drawing.getElementsByTagNameNS("*", seen).getLength() > 0) {
                return false;
            }
        }
        return true;
    }

    /** Of fields that are none of pages, dates and titles only the last result is kept. */
    private static void fields(Element paragraph) {
        if (!isKnown(paragraph)) {
            List<Element> marks = below(paragraph, "instrText");
            marks.addAll(below(paragraph, "fldChar"));
            marks.forEach(m -> m.getParentNode().removeChild(m));
        }
        for (Element simple : below(paragraph, "fldSimple")) {
            for (Attr attribute : attributes(simple)) {
                if ("instr".equals(attribute.getLocalName())
                        && !isKnown(attribute.getValue(), false)) {
                    while (simple.getFirstChild() != null) {
                        simple.getParentNode().insertBefore(simple.getFirstChild(), simple);
                    }
                    simple.getParentNode().removeChild(simple);
                    break;
                }
            }
        }
    }

    /** Whether all code that is written out in a paragraph is that of known fields. */
    private static boolean isKnown(Element paragraph) {
        // of fields within each other, the innermost last, whether their code has begun
        Deque<Boolean> begun = new ArrayDeque<>(List.of(false));
        for (Element part : below(paragraph, "*")) {
            if ("instrText".equals(part.getLocalName())) {
                String code = part.getTextContent();
                if (!isKnown(code, begun.getLast())) {
                    return false;
                }
                if (!code.isBlank()) {
                    begun.removeLast();
                    begun.addLast(true);
                }
            } else if (isMark(part, "begin")) {
                begun.addLast(false);
            } else if (isMark(part, "end") && begun.size() > 1) {
                begun.removeLast();
            }
        }
        return true;
    }

    private static boolean isMark(Element part, String kind) {
        return "fldChar".equals(part.getLocalName())
                && attributes(part).stream()
                        .anyMatch(
                                a ->
                                        "fldCharType".equals(a.getLocalName())
                                                && kind.equals(a.getValue()));
    }

    /**
     * Code may be cut into several runs: what does not begin with a name belongs to one before.
     *
     * @param begun whether there is a known one before
     */
    private static boolean isKnown(String code, boolean begun) {
        String first = code.strip().split("[\\s\\\\\"]", 2)[0].toUpperCase(Locale.ROOT);
        return first.isEmpty() ? begun || code.isBlank() : FIELDS.contains(first);
    }

    private static List<Element> below(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            all.add((Attr) element.getAttributes().item(i));
        }
        return all;
    }
}
