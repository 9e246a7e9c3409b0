package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.feltbok.base.text.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;

/** A text document to write into: its page, and its styles by what they are for. */
final class WordPaper {
    /** What a paragraph is, and what its style is called in every language's Word. */
    enum Style {
        TITLE("Title"),
        HEADING_1("heading 1"),
        HEADING_2("heading 2"),
        HEADING_3("heading 3"),
        LIST_HEADING("TOC Heading"),
        LIST("table of figures"),
        CAPTION("caption"),
        TEXT("Figure text"),
        NOTE("Figure note"),
        CELL("Table text");

        private final String named;

        Style(String named) {
            this.named = named;
        }
    }

    private static final String TABLE = "Feltbok table";

    /** Twentieths of a point in a centimetre. */
    private static final double TWIPS = 1440 / 2.54;

    private final XWPFDocument document;
    private final XWPFStyles styles;
    private final double width;

    private WordPaper(XWPFDocument document, XWPFStyles styles, double width) {
        this.document = document;
        this.styles = styles;
        this.width = width;
    }

    /** An A4 page with a text 16 cm wide and the program's own styles. */
    static WordPaper own(Language language) throws IOException {
        var document = new XWPFDocument();
        XWPFStyles styles = document.createStyles();
        try (InputStream in =
                Objects.requireNonNull(WordPaper.class.getResourceAsStream("word-styles.xml"))) {
            styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        styles.setSpellingLanguage(language == Language.EN ? "en-GB" : "nb-NO");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        BigInteger margin = twips(2.5);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(twips(1.25));
        margins.setFooter(twips(1.25));
        margins.setGutter(BigInteger.ZERO);
        return new WordPaper(document, styles, 16);
    }

    static BigInteger twips(double centimetres) {
        return BigInteger.valueOf(Math.round(centimetres * TWIPS));
    }

    XWPFDocument document() {
        return document;
    }

    /** Width of figures and tables in centimetres. */
    double width() {
        return width;
    }

    String tableStyle() {
        return id(TABLE);
    }

    private String id(String name) {
        XWPFStyle style = styles.getStyleWithName(name);
        return Objects.requireNonNull(style, name).getStyleId();
    }

    XWPFParagraph paragraph(Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(id(style.named));
        return paragraph;
    }

    void style(XWPFParagraph paragraph, Style style) {
        paragraph.setStyle(id(style.named));
    }

    XWPFParagraph text(Style style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        WordFields.text(paragraph.getCTP().addNewR(), text);
        return paragraph;
    }

    static Style heading(int depth) {
        return switch (depth) {
            case 1 -> Style.HEADING_1;
            case 2 -> Style.HEADING_2;
            default -> Style.HEADING_3;
        };
    }
}
