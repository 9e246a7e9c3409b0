package org.feltbok.export;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFSettings;
import org.apache.xmlbeans.XmlException;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.figures.Paper;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document with the paper of somebody's template: page, margins, columns, headers and footers,
 * styles with their numbering and theme. The document is made anew and takes these over one by one,
 * so that macros, links to elsewhere, embedded objects and texts of the template never come along.
 */
public final class WordTemplate {
    private static final long MOST_BYTES = 30_000_000;
    private static final double EMU_PER_CM = 360_000;

    /** Between columns that say nothing of it. */
    private static final double USUAL_SPACE = 457_200;

    private static final double LEAST_CM = 3;

    private final XWPFDocument from;
    private final XWPFDocument to;

    private WordTemplate(XWPFDocument from, XWPFDocument to) {
        this.from = from;
        this.to = to;
    }

    /**
     * What the program finds missing in a template and brings along itself; empty if nothing.
     *
     * @throws FaultException when the file is no Word document or template
     */
    public static List<Fault> look(Path file, Language language) {
        List<Fault> told = new ArrayList<>();
        paper(file, language, told);
        return told;
    }

    /**
     * The page that a document of this template has.
     *
     * @throws FaultException when the file is no Word document or template
     */
    public static Paper page(Path file, Language language) {
        return paper(file, language, new ArrayList<>()).page();
    }

    private static Paper page(CTSectPr section, double column) {
        var size = section.getPgSz();
        var margins = section.getPgMar();
        return new Paper(
                cm(POIXMLUnits.parseLength(size.xgetW())),
                cm(POIXMLUnits.parseLength(size.xgetH())),
                cm(POIXMLUnits.parseLength(margins.xgetTop())),
                cm(POIXMLUnits.parseLength(margins.xgetBottom())),
                cm(POIXMLUnits.parseLength(margins.xgetLeft()))
                        + cm(POIXMLUnits.parseLength(margins.xgetGutter())),
                column);
    }

    /** A margin below 0 is as wide, and keeps headers out. */
    private static double cm(long length) {
        return Math.abs(length) / EMU_PER_CM;
    }

    /**
     * @param told is given what the template lacks
     * @throws FaultException when the file is no Word document or template
     */
    static WordPaper paper(Path file, Language language, List<Fault> told) {
        Fault.Place place = Fault.Place.file(file.toString());
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FaultException(
                        Fault.at(place, "export.template.large", MOST_BYTES / 1_000_000));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(e, "export.template.unread", file.toString());
        }
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
                XWPFDocument template = new XWPFDocument(parts)) {
            return new WordTemplate(template, new XWPFDocument()).paper(place, language, told);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | XmlException
                | SAXException
                | IOException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new FaultException(e, "export.template.other", file.toString());
        }
    }

    private WordPaper paper(Fault.Place place, Language language, List<Fault> told)
            throws IOException, XmlException, OpenXML4JException, SAXException {
        Optional<CTNumbering> numbering = numbering();
        if (numbering.isPresent()) {
            XWPFNumbering own = to.createNumbering();
            own.setNumbering(numbering.get());
        }
        theme();
        var styles = new TemplateStyles(from.getStyle(), numbering.isPresent());
        to.createStyles().setStyles(styles.all());
        to.getStyles().setSpellingLanguage(language == Language.EN ? "en-GB" : "nb-NO");
        if (!styles.missing().isEmpty()) {
            List<String> names = styles.missing().stream().map(s -> s.in(language)).toList();
            told.add(Fault.at(place, "export.template.missing", String.join(", ", names)));
        }
        CTSectPr section = section();
        double width = width(section);
        if (width < LEAST_CM) {
            throw new FaultException(Fault.at(place, "export.template.narrow"));
        }
        return new WordPaper(to, styles.ids(), styles.table(), page(section, width));
    }

    /** Page, margins and columns; then what stands above and below every page. */
    private CTSectPr section() throws IOException, XmlException, OpenXML4JException, SAXException {
        var body = from.getDocument().getBody();
        CTSectPr old =
                body != null && body.isSetSectPr()
                        ? body.getSectPr()
                        : CTSectPr.Factory.newInstance();
        CTSectPr section = to.getDocument().getBody().addNewSectPr();
        if (old.isSetPgSz()) {
            section.setPgSz(old.getPgSz());
        }
        WordPaper.page(section);
        if (old.isSetPgMar()) {
            section.setPgMar(old.getPgMar());
        }
        WordPaper.margins(section);
        if (old.isSetCols()) {
            section.setCols(old.getCols());
        }
        if (old.isSetPgNumType()) {
            section.setPgNumType(old.getPgNumType());
        }
        to.setEvenAndOddHeadings(hasEvenPages(from.getSettings()));
        WordPaper.mode(to, mode(from.getSettings()));
        new TemplateHeaders(from, to).copy(old);
        // a header of the first page turns it on, and templates keep one they no longer use
        if (old.isSetTitlePg()) {
            section.setTitlePg(old.getTitlePg());
        } else if (section.isSetTitlePg()) {
            section.unsetTitlePg();
        }
        return section;
    }

    /** Whether even pages have headers and footers of their own; it may be there and be off. */
    private static boolean hasEvenPages(@Nullable XWPFSettings settings) {
        return settings != null
                && POIXMLUnits.parseOnOff(settings.getCTSettings().getEvenAndOddHeaders());
    }

    private static Optional<CTCompat> mode(@Nullable XWPFSettings settings) {
        return Optional.ofNullable(settings)
                .map(XWPFSettings::getCTSettings)
                .filter(CTSettings::isSetCompat)
                .map(CTSettings::getCompat);
    }

    /** Of one column of text, in centimetres. */
    private static double width(CTSectPr section) {
        var margins = section.getPgMar();
        long gutter = POIXMLUnits.parseLength(margins.xgetGutter());
        double text =
                POIXMLUnits.parseLength(section.getPgSz().xgetW())
                        - POIXMLUnits.parseLength(margins.xgetLeft())
                        - POIXMLUnits.parseLength(margins.xgetRight())
                        - gutter;
        if (!section.isSetCols()) {
            return text / EMU_PER_CM;
        }
        var columns = section.getCols();
        if (columns.sizeOfColArray() > 0 && columns.getColArray(0).isSetW()) {
            return POIXMLUnits.parseLength(columns.getColArray(0).xgetW()) / EMU_PER_CM;
        }
        int number = columns.isSetNum() ? Math.max(1, columns.getNum().intValue()) : 1;
        double space =
                columns.isSetSpace() ? POIXMLUnits.parseLength(columns.xgetSpace()) : USUAL_SPACE;
        return (text - space * (number - 1)) / number / EMU_PER_CM;
    }

    /** Numbers of headings; bullets that are pictures become plain. */
    private Optional<CTNumbering> numbering() throws IOException, XmlException {
        Optional<PackagePart> part = part(XWPFRelation.NUMBERING.getRelation());
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get().getInputStream()) {
            CTNumbering numbering =
                    NumberingDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                            .getNumbering();
            while (numbering.sizeOfNumPicBulletArray() > 0) {
                numbering.removeNumPicBullet(0);
            }
            numbering
                    .getAbstractNumList()
                    .forEach(
                            a ->
                                    a.getLvlList().stream()
                                            .filter(l -> l.isSetLvlPicBulletId())
                                            .forEach(l -> l.unsetLvlPicBulletId()));
            return Optional.of(numbering);
        }
    }

    /** Fonts and colours that styles name; one that needs pictures is left. */
    private void theme() throws IOException, XmlException {
        Optional<PackagePart> part = part(XWPFRelation.THEME.getRelation());
        if (part.isEmpty() || part.get().hasRelationships()) {
            return;
        }
        try (InputStream in = part.get().getInputStream()) {
            var theme = ThemeDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
            to.createTheme().setTheme(theme.getTheme());
        }
    }

    private Optional<PackagePart> part(String relation) {
        return from.getRelationParts().stream()
                .filter(r -> r.getRelationship().getRelationshipType().equals(relation))
                .map(r -> r.getDocumentPart().getPackagePart())
                .findFirst();
    }
}
