package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who asks for some of a report gets that, as from the window. */
class ReportPartsTest {
    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void make() {
        study = new SmallStudy(place).put("figures/f1.json", figure("f1"));
        study.put("figures/f2.json", figure("f2"));
        assertThat(study.make()).as(study.said()).isLessThan(2);
    }

    private static String figure(String key) {
        return "{\"key\": \"%s\", \"title\": \"T %s\", \"variable\": \"cases\",".formatted(key, key)
                + " \"statistic\": \"n\", \"chart\": {\"kind\": \"bar\"},"
                + " \"rows\": [{}], \"columns\": [{}]}";
    }

    private int report(String... more) {
        Stream<Object> words = Stream.of("report", study.study(), "--out", place.resolve("r"));
        return study.run(Stream.concat(words, Stream.of(more)).toArray());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("r"))) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .filter(f -> !f.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void onlyThePartsThatAreAskedForAreWritten() throws IOException {
        assertThat(report("--parts", "workbook,PNG")).as(study.said()).isZero();
        assertThat(files()).containsExactly("f1.png", "f2.png", "t.xlsx");
    }

    @Test
    void onlyTheFiguresThatAreAskedForAreWritten() throws IOException {
        assertThat(report("--figures", "f2", "--parts", "svg,pdf")).as(study.said()).isZero();
        assertThat(files()).containsExactly("f2.pdf", "f2.svg");
    }

    @Test
    void figuresWhoseKeysDifferByABlankHaveAPictureEach() throws IOException {
        study = new SmallStudy(place.resolve("other")).put("figures/a-b.json", figure("a-b"));
        study.put("figures/a b.json", figure("a b"));
        assertThat(study.make()).as(study.said()).isLessThan(2);
        assertThat(report("--parts", "png")).as(study.said()).isZero();
        assertThat(files()).hasSize(2).contains("a-b.png");
    }

    @Test
    void aFigureThatIsNotThereIsToldAndNothingIsWritten() {
        assertThat(report("--figures", "f2,f7,f8")).isEqualTo(2);
        assertThat(study.said())
                .contains("There is no figure f7.", "There is no figure f8.")
                .doesNotContain("figure f2.");
        assertThat(place.resolve("r")).doesNotExist();
    }

    @Test
    void aPartThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(report("--parts", "docx")).isEqualTo(2);
        assertThat(study.said()).contains("docx").contains("WORKBOOK");
        assertThat(place.resolve("r")).doesNotExist();
    }
}
