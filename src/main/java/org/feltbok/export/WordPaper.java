package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.feltbok.base.text.Language;
import org.feltbok.figures.Paper;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A text document to write into: its page, and its styles by what they are for. */
public final class WordPaper {
    /** What a paragraph is, and what its style is called in every language's Word. */
    public enum Style {
        TITLE("Title", "Tittel"),
        HEADING_1("heading 1", "Overskrift 1"),
        HEADING_2("heading 2", "Overskrift 2"),
        HEADING_3("heading 3", "Overskrift 3"),
        LIST_HEADING("TOC Heading", "Overskrift for innholdsfortegnelse"),
        LIST("table of figures", "Figurliste"),
        CAPTION("caption", "Bildetekst"),
        TEXT("Figure text", "Tekst ved figur"),
        NOTE("Figure note", "Note til figur"),
        CELL("Table text", "Tabelltekst");

        private final String named;
        private final String norwegian;

        Style(String named, String norwegian) {
            this.named = named;
            this.norwegian = norwegian;
        }

        /** What templates may call it, the first as the program does. */
        List<String> names() {
            return List.of(named, norwegian);
        }

        String in(Language language) {
            return language == Language.NB ? norwegian : named;
        }
    }

    static final String TABLE = "Feltbok table";

    /** Twentieths of a point in a centimetre. */
    private static final double TWIPS = 1440 / 2.54;

    private static final String MODE = "compatibilityMode";

    private final XWPFDocument document;
    private final Map<Style, String> styles;
    private final String table;
    private final Paper paper;

    /**
     * @param styles the id of each style
     * @param table the id of the style of tables
     */
    WordPaper(XWPFDocument document, Map<Style, String> styles, String table, Paper paper) {
        this.document = document;
        this.styles = new EnumMap<>(styles);
        this.table = table;
        this.paper = paper;
    }

    /**
     * An A4 page with a text 16 cm wide and the program's own styles.
     *
     * @param font of all text; empty = as usual
     */
    public static WordPaper own(Language language, String font) throws IOException {
        var document = new XWPFDocument();
        mode(document, Optional.empty());
        XWPFStyles styles = document.createStyles();
        styles.setStyles(ownStyles());
        if (!font.isEmpty()) {
            styles.setDefaultFonts(fonts(font));
        }
        styles.setSpellingLanguage(language == Language.EN ? "en-GB" : "nb-NO");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        page(section);
        margins(section);
        Map<Style, String> ids = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            ids.put(style, id(styles, style.named));
        }
        return new WordPaper(document, ids, id(styles, TABLE), Paper.A4);
    }

    /**
     * Says which Word lays it out: without, Word takes it for one of 2007 and calls that
     * <em>Compatibility Mode</em>.
     *
     * @param template what a template says of it, which stands
     */
    static void mode(XWPFDocument document, Optional<CTCompat> template) {
        var settings = document.getSettings().getCTSettings();
        CTCompat said = settings.addNewCompat();
        template.ifPresent(said::set);
        if (said.getCompatSettingList().stream().noneMatch(s -> MODE.equals(s.getName()))) {
            var mode = said.addNewCompatSetting();
            mode.setName(MODE);
            mode.setUri("http://schemas.microsoft.com/office/word");
            mode.setVal("15");
        }
    }

    /** A4 where it does not say both how wide and how high it is. */
    static void page(CTSectPr section) {
        if (section.isSetPgSz()) {
            var said = section.getPgSz();
            if (said.isSetW() && said.isSetH()) {
                return;
            }
            section.unsetPgSz();
        }
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
    }

    /** The usual margins where it does not say others. */
    static void margins(CTSectPr section) {
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        BigInteger text = twips(2.5);
        BigInteger edge = twips(1.25);
        usual(margins.getTop(), margins::setTop, text);
        usual(margins.getBottom(), margins::setBottom, text);
        usual(margins.getLeft(), margins::setLeft, text);
        usual(margins.getRight(), margins::setRight, text);
        usual(margins.getHeader(), margins::setHeader, edge);
        usual(margins.getFooter(), margins::setFooter, edge);
        usual(margins.getGutter(), margins::setGutter, BigInteger.ZERO);
    }

    private static void usual(@Nullable Object said, Consumer<Object> set, BigInteger usual) {
        if (said == null) {
            set.accept(usual);
        }
    }

    /** The program's own styles. */
    static CTStyles ownStyles() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WordPaper.class.getResourceAsStream("word-styles.xml"))) {
            return StylesDocument.Factory.parse(in).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CTFonts fonts(String font) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setEastAsia(font);
        fonts.setCs(font);
        return fonts;
    }

    static BigInteger twips(double centimetres) {
        return BigInteger.valueOf(Math.round(centimetres * TWIPS));
    }

    public XWPFDocument document() {
        return document;
    }

    /** Width of figures and tables in centimetres. */
    double width() {
        return paper.column();
    }

    /** Its page. */
    Paper page() {
        return paper;
    }

    String tableStyle() {
        return table;
    }

    private static String id(XWPFStyles styles, String name) {
        XWPFStyle style = styles.getStyleWithName(name);
        return Objects.requireNonNull(style, name).getStyleId();
    }

    public XWPFParagraph paragraph(Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        style(paragraph, style);
        return paragraph;
    }

    public void style(XWPFParagraph paragraph, Style style) {
        paragraph.setStyle(Objects.requireNonNull(styles.get(style)));
    }

    public XWPFParagraph text(Style style, String text) {
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
