package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSettings;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.namespace.QName;

/** A report on the paper of somebody's template: its page and styles, and none of its dangers. */
class WordTemplateTest {
    private static final byte[] DOT =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final FigureTable BARS =
            Examples.of(
                    Kind.BAR,
                    Unit.PERCENT,
                    new String[] {"Under 3000", "Above 3000"},
                    new double[] {33.4, 66.6});

    @TempDir Path folder;
    private XWPFDocument template;

    @BeforeEach
    void begin() {
        template = new XWPFDocument();
        template.createStyles();
        var section = template.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(9_000));
        section.getPgSz().setH(BigInteger.valueOf(12_000));
        var margins = section.addNewPgMar();
        for (Runnable set :
                List.<Runnable>of(
                        () -> margins.setLeft(BigInteger.valueOf(1_000)),
                        () -> margins.setRight(BigInteger.valueOf(1_196)),
                        () -> margins.setTop(BigInteger.valueOf(1_500)),
                        () -> margins.setBottom(BigInteger.valueOf(1_500)),
                        () -> margins.setHeader(BigInteger.valueOf(700)),
                        () -> margins.setFooter(BigInteger.valueOf(700)))) {
            set.run();
        }
    }

    private void style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        template.getStyles().addStyle(new XWPFStyle(style, template.getStyles()));
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("mal.dotx");
        try (OutputStream out = Files.newOutputStream(file)) {
            template.write(out);
        }
        return file;
    }

    private static byte[] written(WordForm form) throws IOException {
        var options =
                new ReportOptions(
                        "T",
                        "t",
                        Instant.parse("2026-01-31T10:00:00Z"),
                        "",
                        Recipe.WHOLE.with(form));
        var out = new ByteArrayOutputStream();
        new WordWriter(new Texts(Language.NB), options)
                .write(
                        new WordContent(
                                List.of(),
                                List.of(WordWriterTest.figure(1, BARS), WordWriterTest.table(2))),
                        out,
                        Progress.NONE);
        return out.toByteArray();
    }

    private static byte[] on(Path template) throws IOException {
        return written(new WordForm(Optional.of(template), false));
    }

    /** All parts of a document as one text. */
    private static String everything(byte[] zip) throws IOException {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                all.append(entry.getName()).append('\n');
                all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                entry = in.getNextEntry();
            }
        }
        return all.toString();
    }

    @Test
    void pageMarginsAndWidthOfChartsAreTheTemplates() throws IOException {
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("9000");
            assertThat(section.getPgMar().getLeft()).hasToString("1000");
            // 6804 twentieths of a point are 12 cm
            assertThat(document.getDocument().xmlText()).contains("cx=\"4320540\"");
        }
    }

    @Test
    void chartsAreAsWideAsOneOfTheTemplatesColumns() throws IOException {
        var columns = template.getDocument().getBody().getSectPr().addNewCols();
        columns.setNum(BigInteger.TWO);
        columns.setSpace(BigInteger.valueOf(804));
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getDocument().getBody().getSectPr().getCols().getNum())
                    .isEqualTo(BigInteger.TWO);
            assertThat(document.getDocument().xmlText()).contains("cx=\"1905000\"");
        }
    }

    @Test
    void stylesAreFoundByWhatTheyAreForInBothLanguages() throws IOException {
        style("Bildetekst", "caption");
        style("MinNote", "Note til figur");
        style("Overskrift1", "heading 1");
        Path file = saved();
        try (XWPFDocument document = WordWriterTest.read(on(file))) {
            List<String> used = document.getParagraphs().stream().map(p -> p.getStyle()).toList();
            assertThat(used)
                    .contains("Bildetekst", "MinNote")
                    .doesNotContain("Caption", "FigureNote");
            assertThat(used)
                    .allSatisfy(id -> assertThat(document.getStyles().styleExist(id)).isTrue());
        }
        List<Fault> told = WordTemplate.look(file, Language.NB);
        assertThat(told).hasSize(1);
        assertThat(new Texts(Language.NB).fault(told.getFirst()))
                .contains("Tittel", "Tekst ved figur")
                .doesNotContain("Bildetekst", "Note til figur", "Overskrift 1");
    }

    @Test
    void headersComeAlongWithTextPicturesAndPageNumbers()
            throws IOException, InvalidFormatException {
        XWPFHeader header = template.createHeader(HeaderFooterType.DEFAULT);
        var paragraph = header.createParagraph();
        paragraph.createRun().setText("Senteret for forskning");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph
                .createRun()
                .addPicture(new ByteArrayInputStream(DOT), PictureType.PNG, "logo.png", 9525, 9525);
        template.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("Fot av siden");
        byte[] written = on(saved());
        try (XWPFDocument document = WordWriterTest.read(written)) {
            XWPFHeader now = document.getHeaderList().getFirst();
            assertThat(now.getText()).contains("Senteret for forskning");
            assertThat(now._getHdrFtr().xmlText()).contains("PAGE", "r:embed");
            assertThat(now.getAllPictures()).singleElement();
            assertThat(now.getAllPictures().getFirst().getData()).isEqualTo(DOT);
            assertThat(document.getFooterList())
                    .singleElement()
                    .satisfies(f -> assertThat(f.getText()).contains("Fot av siden"));
        }
    }

    @Test
    void aFirstPageThatTheTemplateHasNoLongerIsNotThereEither() throws IOException {
        template.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("H");
        template.createHeader(HeaderFooterType.FIRST).createParagraph().createRun().setText("Old");
        template.createFooter(HeaderFooterType.FIRST).createParagraph().createRun().setText("Old");
        var section = template.getDocument().getBody().getSectPr();
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        }
        section.unsetTitlePg();
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isFalse();
        }
    }

    @Test
    void aPageThatDoesNotSayHowLargeItIsIsOneOfA4() throws IOException {
        var section = template.getDocument().getBody().getSectPr();
        section.unsetPgSz();
        section.addNewPgSz().setOrient(STPageOrientation.PORTRAIT);
        section.unsetPgMar();
        section.addNewPgMar().setTop(BigInteger.valueOf(1_500));
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            var now = document.getDocument().getBody().getSectPr();
            assertThat(now.getPgSz().getW()).hasToString("11906");
            assertThat(now.getPgSz().getH()).hasToString("16838");
            assertThat(now.getPgMar().getTop()).hasToString("1500");
            assertThat(now.getPgMar().getLeft()).hasToString("1417");
            assertThat(now.getPgMar().getFooter()).hasToString("709");
        }
        section.getPgSz().setW(BigInteger.valueOf(9_000));
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
        }
    }

    private static boolean evenPages(XWPFDocument document) {
        return POIXMLUnits.parseOnOff(
                document.getSettings().getCTSettings().getEvenAndOddHeaders());
    }

    @Test
    void evenPagesAreOthersOnlyWhereTheyAreInTheTemplate() throws IOException {
        template.createHeader(HeaderFooterType.EVEN).createParagraph().createRun().setText("Even");
        for (boolean others : new boolean[] {true, false}) {
            template.setEvenAndOddHeadings(others);
            try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
                assertThat(evenPages(document)).isEqualTo(others);
            }
        }
    }

    @Test
    void aTemplateWithoutSettingsOrTextIsOneWithAnA4Page() throws IOException {
        POIXMLDocumentPart settings =
                template.getRelations().stream()
                        .filter(XWPFSettings.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        template.getPackagePart().removeRelationship(template.getRelationId(settings));
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(evenPages(document)).isFalse();
        }
        template.getDocument().unsetBody();
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
        }
    }

    @Test
    void stylesThatDoNotSayWhatTheyAreCalledAreNone() throws IOException {
        style("Bildetekst", "caption");
        for (Consumer<CTStyle> nameless :
                List.<Consumer<CTStyle>>of(
                        CTStyle::addNewName,
                        s -> s.addNewAliases(),
                        s -> s.addNewName().setVal("Note til figur"))) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setType(STStyleType.PARAGRAPH);
            style.setDefault(true);
            nameless.accept(style);
            if (!style.isSetName()) {
                style.addNewName().setVal("Other");
            }
            template.getStyles().addStyle(new XWPFStyle(style, template.getStyles()));
        }
        Path file = saved();
        try (XWPFDocument document = WordWriterTest.read(on(file))) {
            assertThat(document.getParagraphs().stream().map(p -> p.getStyle()).toList())
                    .contains("Bildetekst", "FigureNote");
        }
        assertThat(new Texts(Language.NB).fault(WordTemplate.look(file, Language.NB).getFirst()))
                .contains("Note til figur")
                .doesNotContain("Bildetekst");
    }

    @Test
    void aHeaderThatDoesNotSayWhereItStandsIsOnEveryPage() throws IOException {
        template.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("H");
        var reference = template.getDocument().getBody().getSectPr().getHeaderReferenceArray(0);
        reference.newCursor().removeAttribute(new QName(WORD, "type"));
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getHeaderList().getFirst().getText()).contains("H");
        }
    }

    @Test
    void macrosLinksAndEmbeddedThingsOfATemplateNeverComeAlong()
            throws IOException, InvalidFormatException {
        XWPFHeader header = template.createHeader(HeaderFooterType.DEFAULT);
        var paragraph = header.createParagraph();
        paragraph.createRun().setText("Kept");
        String link =
                header.getPackagePart()
                        .addExternalRelationship(
                                "http://evil.example/x.png",
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image")
                        .getId();
        var hyperlink = paragraph.getCTP().addNewHyperlink();
        hyperlink.setId(link);
        hyperlink.addNewR().addNewT().setStringValue("Words of a link");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("INCLUDEPICTURE \"http://evil.example/y.png\" \\\\d");
        field.addNewR().addNewT().setStringValue("Shown");
        paragraph.getCTP().addNewR().addNewInstrText().setStringValue("DDEAUTO c:\\\\evil");
        code(header.createParagraph(), "\"DDEAUTO\" c:\\\\evil");
        code(header.createParagraph(), "\\\\DDEAUTO c:\\\\evil");
        XWPFParagraph after = header.createParagraph();
        code(after, "PAGE");
        code(after, " ", "\"DDEAUTO\" c:\\\\evil");
        XWPFParagraph around = header.createParagraph();
        mark(around, STFldCharType.BEGIN);
        code(around, "PAGE");
        around.getCTP().addNewR().addNewInstrText().setStringValue("\"DDEAUTO\" c:\\\\evil");
        mark(around, STFldCharType.END);
        for (String first : List.of("\"", "\\\\", " \"")) {
            var quoted = header.createParagraph().getCTP().addNewFldSimple();
            quoted.setInstr(first + "DDEAUTO c:\\\\evil");
            quoted.addNewR().addNewT().setStringValue("Shown too");
        }
        template.createParagraph().createRun().setText("Body of the template");
        PackagePart main = template.getPackagePart();
        PackagePart macros =
                template.getPackage()
                        .createPart(
                                PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                                "application/vnd.ms-office.vbaProject");
        try (OutputStream out = macros.getOutputStream()) {
            out.write("evil macro".getBytes(StandardCharsets.US_ASCII));
        }
        main.addRelationship(
                macros.getPartName(),
                TargetMode.INTERNAL,
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
        main.addRelationship(
                URI.create("http://evil.example/t.dotm"),
                TargetMode.EXTERNAL,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
        String all = everything(on(saved()));
        assertThat(all).contains("Kept", "Words of a link", "Shown", "Shown too", "Last result");
        assertThat(all)
                .doesNotContain("evil")
                .doesNotContain("vba")
                .doesNotContain("INCLUDEPICTURE")
                .doesNotContain("DDEAUTO")
                .doesNotContain("TargetMode=\"External\"")
                .doesNotContain("Body of the template");
    }

    /** A field whose code is cut into several runs. */
    private static void code(XWPFParagraph paragraph, String... pieces) {
        mark(paragraph, STFldCharType.BEGIN);
        for (String piece : pieces) {
            paragraph.getCTP().addNewR().addNewInstrText().setStringValue(piece);
        }
        mark(paragraph, STFldCharType.SEPARATE);
        paragraph.getCTP().addNewR().addNewT().setStringValue("Last result");
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(type);
    }

    @Test
    void theCodeOfAKnownFieldMayBeCutIntoRuns() throws IOException {
        XWPFHeader header = template.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        code(paragraph, " ", "DATE ", "\\\\@ ", "\"d. MMMM\"", " ");
        code(paragraph, "PAGE", "\\\\* MERGEFORMAT");
        XWPFParagraph around = header.createParagraph();
        mark(around, STFldCharType.BEGIN);
        around.getCTP().addNewR().addNewInstrText().setStringValue("SUBJECT ");
        code(around, "TITLE");
        around.getCTP().addNewR().addNewInstrText().setStringValue("\\\\* Upper");
        mark(around, STFldCharType.END);
        header.createParagraph().getCTP().addNewFldSimple().setInstr(" STYLEREF \"heading 1\" ");
        header.createParagraph().getCTP().addNewFldSimple().setInstr(" ");
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getHeaderList().getFirst()._getHdrFtr().xmlText())
                    .contains(
                            "DATE ",
                            "d. MMMM",
                            "PAGE",
                            "MERGEFORMAT",
                            "SUBJECT",
                            "Upper",
                            "STYLEREF",
                            "\" \"");
        }
    }

    @Test
    void whatIsNoTemplateIsToldAsSuch() throws IOException {
        Path file = folder.resolve("mal.dotx");
        assertThatThrownBy(() -> WordTemplate.look(file, Language.EN))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> key(e, "export.template.unread"));
        Files.writeString(file, "no zip");
        assertThatThrownBy(() -> WordTemplate.look(file, Language.EN))
                .isInstanceOfSatisfying(FaultException.class, e -> key(e, "export.template.other"));
        template.getDocument().getBody().getSectPr().getPgMar().setLeft(BigInteger.valueOf(7_000));
        Path narrow = saved();
        assertThatThrownBy(() -> WordTemplate.look(narrow, Language.EN))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> key(e, "export.template.narrow"));
    }

    private static void key(FaultException e, String key) {
        assertThat(e.faults().getFirst().key()).isEqualTo(key);
    }

    @Test
    void theSameTemplateGivesTheSameBytes() throws IOException {
        template.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("F");
        Path file = saved();
        assertThat(on(file)).isEqualTo(on(file));
    }

    @Test
    void chartsArePicturesWhenThatIsAskedFor() throws IOException {
        try (XWPFDocument document =
                WordWriterTest.read(written(new WordForm(Optional.empty(), true)))) {
            assertThat(document.getCharts()).isEmpty();
            assertThat(document.getAllPictures()).singleElement();
            var names =
                    document.getParagraphs().stream()
                            .flatMap(p -> p.getRuns().stream())
                            .flatMap(r -> r.getCTR().getDrawingList().stream())
                            .map(d -> d.getInlineArray(0).getDocPr())
                            .toList();
            assertThat(names).singleElement();
            assertThat(names.getFirst().getDescr()).contains("Under 3000");
        }
        try (XWPFDocument document = WordWriterTest.read(written(WordForm.USUAL))) {
            assertThat(document.getCharts()).singleElement();
            assertThat(document.getAllPictures()).isEmpty();
        }
    }
}
