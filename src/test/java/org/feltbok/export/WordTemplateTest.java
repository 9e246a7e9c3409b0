package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFSettings;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.Paper;
import org.feltbok.figures.render.Examples;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.namespace.QName;

/** A report on the paper of somebody's template: its page and styles, and none of its dangers. */
class WordTemplateTest extends WordTemplateRig {
    private static final byte[] DOT =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private void style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        template.getStyles().addStyle(new XWPFStyle(style, template.getStyles()));
    }

    @Test
    void aChartAndWhatStandsWithItFindRoomOnThePageOfTheTemplate() throws IOException {
        var section = template.getDocument().getBody().getSectPr();
        section.getPgSz().setW(BigInteger.valueOf(12_000));
        section.getPgSz().setH(BigInteger.valueOf(9_000));
        double room = 6_000 / 1440.0 * 2.54;
        String[] rows = IntStream.range(0, 60).mapToObj(i -> "Row " + i).toArray(String[]::new);
        double[] values = IntStream.range(0, 60).mapToDouble(i -> i + 1).toArray();
        FigureTable tall = Examples.of(Kind.BAR, Unit.PERCENT, rows, values);
        FigureTable panels =
                Examples.panels(
                        Examples.of(Kind.BAR, Unit.PERCENT, rows, values, values),
                        ChartStyle.Panels.BAR);
        for (boolean pictures : List.of(false, true)) {
            var form = new WordForm(Optional.of(saved()), pictures);
            for (FigureTable table : List.of(tall, panels)) {
                try (XWPFDocument document =
                        WordWriterTest.read(written(form, WordWriterTest.figure(1, table)))) {
                    List<Double> high = heights(document);
                    assertThat(high).isNotEmpty().allSatisfy(h -> assertThat(h).isPositive());
                    assertThat(high).as("with caption and note").allMatch(h -> h < room - 1.5);
                }
            }
        }
    }

    /** Of all drawings, in centimetres. */
    private static List<Double> heights(XWPFDocument document) {
        return document.getParagraphs().stream()
                .flatMap(p -> p.getRuns().stream())
                .flatMap(r -> r.getCTR().getDrawingList().stream())
                .map(d -> d.getInlineArray(0).getExtent().getCy() / 360_000.0)
                .toList();
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

    private static String mode(XWPFDocument document) {
        return document.getSettings().getCTSettings().getCompat().getCompatSettingList().stream()
                .map(s -> s.getName() + " " + s.getVal())
                .collect(Collectors.joining(", "));
    }

    @Test
    void wordOpensADocumentInNoModeOfAnOlderWordThanItsTemplateIsOf() throws IOException {
        try (XWPFDocument document = WordWriterTest.read(written(WordForm.USUAL))) {
            assertThat(mode(document)).isEqualTo("compatibilityMode 15");
        }
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(mode(document)).isEqualTo("compatibilityMode 15");
        }
        var said = template.getSettings().getCTSettings().addNewCompat();
        said.addNewUseFELayout();
        var mode = said.addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("14");
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(mode(document)).isEqualTo("compatibilityMode 14");
            assertThat(document.getSettings().getCTSettings().getCompat().isSetUseFELayout())
                    .isTrue();
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

    @Test
    void thePageOfATemplateIsKnownWithoutWritingADocument() throws IOException {
        Path template = folder.resolve("paper.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(template)) {
            document.createStyles();
            var section = document.getDocument().getBody().addNewSectPr();
            var size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(8391));
            size.setH(BigInteger.valueOf(11_906));
            var margins = section.addNewPgMar();
            margins.setTop(BigInteger.valueOf(850));
            margins.setLeft(BigInteger.valueOf(1134));
            margins.setRight(BigInteger.valueOf(567));
            margins.setGutter(BigInteger.valueOf(283));
            document.write(out);
        }
        Paper paper = WordTemplate.page(template, Language.EN);
        assertThat(paper.width()).isEqualTo(14.8, within(0.01));
        assertThat(paper.height()).isEqualTo(21, within(0.01));
        assertThat(paper.top()).isEqualTo(1.5, within(0.01));
        assertThat(paper.bottom()).as("it says none").isEqualTo(2.5, within(0.01));
        assertThat(paper.left()).as("the gutter with it").isEqualTo(2.5, within(0.01));
        assertThat(paper.column()).isEqualTo(11.3, within(0.01));
    }
}
