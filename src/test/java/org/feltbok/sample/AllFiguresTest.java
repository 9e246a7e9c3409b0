package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.DrawnTexts;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.render.PdfPage;
import org.feltbok.figures.render.Pictures;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.HouseStyle.Theme;
import org.feltbok.figures.style.Styled;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every figure and table of the sample as readers get it: whole, readable, and told in words. */
class AllFiguresTest {
    private static final Instant DATE = Instant.parse("2026-01-31T10:00:00Z");

    /** Of a report, of a thumbnail, of half a column in a document. */
    private static final double[] WIDTHS = {720, 240, 302};

    private static final Set<String> SHAPES =
            Set.of("rect", "line", "path", "circle", "ellipse", "polygon", "polyline");

    /** Before a number, where it is not from one to another. */
    private static final Pattern HYPHEN = Pattern.compile("(?<![\\p{L}\\p{N}–-])-\\d");

    @TempDir static Path folder;

    /** A figure with its numbers, not yet in any style. */
    private record Figure(FigureSpec spec, FigureTable table) {
        FigureChart chart(Theme theme, Language language) {
            HouseStyle style = HouseStyle.of(theme);
            return FigureChart.of(
                            Styled.of(table, spec, style), style, new Texts(language).locale())
                    .titled(true)
                    .padded(12);
        }
    }

    private static final Map<Language, List<Figure>> FIGURES = new EnumMap<>(Language.class);

    @BeforeAll
    static void compute() {
        try (StudyFile file = SampleStudy.open(folder);
                var data = new LiveStudyData(file);
                var figures = new StudyFigures(file, data)) {
            FigureMoment moment = figures.current(figures.book());
            for (Language language : Language.values()) {
                var texts = new Texts(language);
                FIGURES.put(
                        language,
                        figures.book().figures().stream()
                                .map(s -> new Figure(s, moment.compute(s, texts).table()))
                                .toList());
            }
        }
    }

    @AfterAll
    static void forget() {
        FIGURES.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORT", "SCREEN"})
    void noWordIsCutOrStandsOverAnotherOrBeyondTheEdge(Theme theme) throws IOException {
        var all = new SoftAssertions();
        for (Language language : Language.values()) {
            for (Figure figure : FIGURES.get(language)) {
                for (double width : WIDTHS) {
                    var drawn = DrawnTexts.of(figure.chart(theme, language), width);
                    String at = figure.table().id() + " " + language + " " + width;
                    all.assertThat(drawn.overlaps()).as(at).isEmpty();
                    all.assertThat(drawn.outside()).as(at).isEmpty();
                    all.assertThat(drawn.texts())
                            .as(at)
                            .hasSizeGreaterThan(3)
                            .noneMatch(t -> t.words().endsWith("…"));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void whatIsBelowNothingHasARealMinusSignInPicturesAndNotesOfBothLanguages() throws IOException {
        int seen = 0;
        for (Language language : Language.values()) {
            for (Figure figure : FIGURES.get(language)) {
                String at = figure.table().id() + " " + language;
                List<String> words = new ArrayList<>();
                DrawnTexts.of(figure.chart(Theme.REPORT, language), 720)
                        .texts()
                        .forEach(t -> words.add(t.words()));
                words.add(figure.table().note());
                words.add(AltText.of(figure.table(), new Numbers(language.locale())));
                assertThat(words).as(at).noneMatch(HYPHEN.asPredicate());
                seen += (int) words.stream().filter(w -> w.contains("−")).count();
            }
        }
        assertThat(seen).as("with a minus sign").isGreaterThan(20);
    }

    @Test
    void everyDrawingStandsForItselfAndSaysItsTitleAndBase() throws IOException {
        for (Language language : Language.values()) {
            for (Figure figure : FIGURES.get(language)) {
                FigureTable table = figure.table();
                Element root = DrawnTexts.of(figure.chart(Theme.REPORT, language), 720).root();
                List<Element> parts = new ArrayList<>();
                collect(root, parts);
                assertThat(parts)
                        .as(table.id())
                        .noneMatch(e -> e.hasAttribute("href") || e.hasAttribute("xlink:href"))
                        .noneMatch(e -> e.getAttribute("style").matches(".*url\\((?!#).*"))
                        .noneMatch(e -> Set.of("image", "script").contains(e.getTagName()));
                assertThat(parts)
                        .filteredOn(e -> SHAPES.contains(e.getTagName()))
                        .as("what is drawn of %s beside its ground", table.id())
                        .hasSizeGreaterThan(1);
                assertThat(told(parts, "title")).isEqualTo(table.caption()).isNotBlank();
                String words = told(parts, "desc");
                assertThat(words).isEqualTo(AltText.of(table, new Numbers(language.locale())));
                assertThat(words).as(table.id()).contains(table.caption());
                IntSummaryStatistics n = table.bases();
                if (n.getCount() > 0) {
                    assertThat(words).contains("n ", "" + n.getMin(), "" + n.getMax());
                }
            }
        }
    }

    @Test
    void everyPageHasItsLettersInItAndSaysTheSame() throws IOException {
        for (Figure figure : FIGURES.get(Language.NB)) {
            var out = new ByteArrayOutputStream();
            FigureChart chart = figure.chart(Theme.REPORT, Language.NB);
            PdfPage.write(chart, 720, DATE, "nb", out);
            try (var reader = new PdfReader(out.toByteArray())) {
                String text = new PdfTextExtractor(reader).getTextFromPage(1);
                String title = figure.table().caption();
                assertThat(text).contains(title.substring(0, Math.min(9, title.length())));
                int fonts = 0;
                boolean told = false;
                for (int i = 0; i < reader.getXrefSize(); i++) {
                    if (reader.getPdfObject(i) instanceof PdfDictionary d) {
                        boolean font = PdfName.FONTDESCRIPTOR.equals(d.get(PdfName.TYPE));
                        fonts += font ? 1 : 0;
                        assertThat(font && d.get(PdfName.FONTFILE3) == null).as(title).isFalse();
                        assertThat(d.get(PdfName.SUBTYPE)).isNotEqualTo(PdfName.IMAGE);
                        told |= d.get(PdfName.ALT) != null;
                    }
                }
                assertThat(fonts).as(title).isPositive();
                assertThat(told).as(title).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORT", "SCREEN"})
    void noPictureIsEmpty(Theme theme) {
        for (Figure figure : FIGURES.get(Language.EN)) {
            FigureChart chart = figure.chart(theme, Language.EN);
            BufferedImage image = Pictures.image(chart, 720, chart.preferredHeight(720), 0.5);
            int ground = image.getRGB(0, 0);
            int drawn = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    drawn += image.getRGB(x, y) == ground ? 0 : 1;
                }
            }
            assertThat(drawn / (double) image.getWidth() / image.getHeight())
                    .as(figure.table().id())
                    .isBetween(0.02, 0.9);
        }
    }

    private static String told(List<Element> parts, String name) {
        return parts.stream()
                .filter(e -> e.getTagName().equals(name))
                .findFirst()
                .orElseThrow()
                .getTextContent()
                .strip();
    }

    private static void collect(Element element, List<Element> all) {
        if (element.getTagName().equals("defs")) {
            return;
        }
        all.add(element);
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                collect(child, all);
            }
        }
    }
}
