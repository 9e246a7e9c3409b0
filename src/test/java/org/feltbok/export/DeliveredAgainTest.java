package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.tabular.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A delivery into a folder that holds an older one. */
class DeliveredAgainTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir Path parent;

    private final FigureTable one = Examples.statements();
    private final FigureTable other = named(one, "figur-58", "Figur 58. Another");

    private static FigureTable named(FigureTable table, String key, String caption) {
        return new FigureTable(
                key,
                caption,
                table.subtitle(),
                table.rowHeading(),
                table.rows(),
                table.columns(),
                table.cells(),
                table.chart(),
                table.note());
    }

    private Path folder() {
        return parent.resolve("report");
    }

    private Path file(String name) {
        return folder().resolve(name);
    }

    private static Delivery of(List<FigureTable> figures, Set<String> known) {
        return new Delivery(
                List.of(),
                List.of(),
                WordContent.EMPTY,
                figures,
                figures,
                figures,
                figures,
                List.of(),
                known);
    }

    private Written write(Delivery delivery, ReportOptions options) {
        return new ReportWriter(new Texts(Language.EN), options)
                .write(delivery, folder(), Progress.NONE);
    }

    private Written write(FigureTable... figures) {
        return write(
                of(List.of(figures), Set.of("figur-57", "figur-58")),
                ReportOptions.of("Study", "study", Instant.EPOCH));
    }

    private void grown() throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private boolean isOld(String name) throws IOException {
        return Files.getLastModifiedTime(file(name)).equals(LONG_AGO);
    }

    @Test
    void picturesThatWouldComeOutTheSameStayAndAreCountedAmongItsFiles() throws IOException {
        Written first = write(one, other);
        grown();
        Written second = write(one, other);
        assertThat(second.files()).isEqualTo(first.files()).allMatch(Files::isRegularFile);
        assertThat(isOld("images/figur-57.png")).isTrue();
        assertThat(isOld("images/figur-58.svg")).isTrue();
        assertThat(isOld("images/figur-58.pdf")).isTrue();
        assertThat(isOld("values.csv")).as("numbers are always written anew").isFalse();
    }

    @Test
    void aFigureThatChangedIsDrawnAnewAndTheOthersAreNot() throws IOException {
        write(one, other);
        grown();
        byte[] before = Files.readAllBytes(file("images/figur-58.png"));
        write(one, named(other, "figur-58", "Figur 58. Another title").saying("Said otherwise"));
        assertThat(isOld("images/figur-57.png")).isTrue();
        assertThat(isOld("images/figur-58.png")).isFalse();
        write(one, other.shown(other.columns(), other.cells().reversed()));
        assertThat(Arrays.equals(Files.readAllBytes(file("images/figur-58.png")), before))
                .as("the same picture as before")
                .isFalse();
    }

    @Test
    void onlyPicturesOfTheFigureThatChangedAreDrawnAndAllIsAsIfMadeWhole() throws IOException {
        write(one, other);
        grown();
        FigureTable changed = named(other, "figur-58", "Figur 58. Another title");
        write(one, changed);
        int drawn = 0;
        for (Path picture : pictures()) {
            drawn += Files.getLastModifiedTime(picture).equals(LONG_AGO) ? 0 : 1;
        }
        assertThat(pictures()).hasSize(6);
        assertThat(drawn).as("PNG, SVG and PDF of one figure").isEqualTo(3);
        Path whole = parent.resolve("whole");
        new ReportWriter(new Texts(Language.EN), ReportOptions.of("Study", "study", Instant.EPOCH))
                .write(
                        of(List.of(one, changed), Set.of("figur-57", "figur-58")),
                        whole,
                        Progress.NONE);
        for (Path picture : pictures()) {
            assertThat(picture).hasSameBinaryContentAs(whole.resolve(folder().relativize(picture)));
        }
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> all = Files.list(file("images"))) {
            return all.sorted().toList();
        }
    }

    @Test
    void anotherSizeStyleOrLanguageIsDrawnAnew() throws IOException {
        write(one);
        Recipe dark = Recipe.WHOLE.with(HouseStyle.of(HouseStyle.Theme.SCREEN));
        for (Recipe recipe : List.of(dark, Recipe.WHOLE, Recipe.WHOLE.sized(9, 192))) {
            grown();
            write(
                    of(List.of(one), Set.of()),
                    new ReportOptions("Study", "study", Instant.EPOCH, "", recipe));
            assertThat(isOld("images/figur-57.png")).isFalse();
            assertThat(isOld("images/figur-57.svg")).isFalse();
        }
        grown();
        new ReportWriter(
                        new Texts(Language.NB),
                        new ReportOptions(
                                "Study", "study", Instant.EPOCH, "", Recipe.WHOLE.sized(9, 192)))
                .write(of(List.of(one), Set.of()), folder(), Progress.NONE);
        assertThat(isOld("images/figur-57.svg")).isFalse();
    }

    @Test
    void aPdfHasTheDateOfItsData() throws IOException {
        write(one);
        grown();
        write(
                of(List.of(one), Set.of()),
                ReportOptions.of("Study", "study", Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(isOld("images/figur-57.pdf")).isFalse();
        assertThat(isOld("images/figur-57.png")).isTrue();
    }

    @Test
    void aPictureThatSomeoneChangedIsDrawnAnew() throws IOException {
        write(one);
        byte[] ours = Files.readAllBytes(file("images/figur-57.svg"));
        Files.writeString(file("images/figur-57.svg"), "<svg/>");
        write(one);
        assertThat(file("images/figur-57.svg")).hasBinaryContent(ours);
    }

    @Test
    void picturesOfARemovedFigureGo() throws IOException {
        write(one, other);
        write(
                of(List.of(one), Set.of("figur-57")),
                ReportOptions.of("Study", "study", Instant.EPOCH));
        assertThat(file("images/figur-58.png")).doesNotExist();
        assertThat(file("images/figur-58.svg")).doesNotExist();
        assertThat(file("images/figur-57.png")).exists();
        assertThat(Files.readString(file(DeliveryList.NAME))).doesNotContain("figur-58");
    }

    @Test
    void picturesThatStayAreOfTheStudyThatWasDeliveredLast() throws IOException {
        write(
                of(List.of(one, other), Set.of("figur-57", "figur-58")),
                ReportOptions.of("Study", "called-otherwise-before", Instant.EPOCH));
        grown();
        write(one, other);
        assertThat(isOld("images/figur-58.png")).isTrue();
        write(
                of(List.of(one), Set.of("figur-57")),
                ReportOptions.of("Study", "called-otherwise-before", Instant.EPOCH));
        assertThat(file("images/figur-58.png")).as("another study's now").exists();
        write(
                of(List.of(one), Set.of("figur-57")),
                ReportOptions.of("Study", "study", Instant.EPOCH));
        assertThat(file("images/figur-58.png")).doesNotExist();
    }

    @Test
    void picturesOfAFigureThatWasOnlyNotChosenStay() throws IOException {
        write(one, other);
        write(one);
        assertThat(file("images/figur-58.png")).exists();
    }

    @Test
    void whatWasMadeByOthersStays() throws IOException {
        write(one, other);
        Files.writeString(file("images/figur-58.svg"), "<svg>drawn over</svg>");
        Files.writeString(file("images/map.png"), "no picture of ours");
        write(
                of(List.of(one), Set.of("figur-57")),
                ReportOptions.of("Another study", "another", Instant.EPOCH));
        assertThat(file("images/figur-58.png")).as("another study's").exists();
        write(
                of(List.of(one), Set.of("figur-57")),
                ReportOptions.of("Study", "study", Instant.EPOCH));
        assertThat(file("images/figur-58.png")).doesNotExist();
        assertThat(file("images/figur-58.svg")).hasContent("<svg>drawn over</svg>");
        assertThat(file("images/map.png")).exists();
    }

    @Test
    void numbersOfWhatIsNoLongerThereGo() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(ReportWriter.MODELS), "old");
        Files.writeString(file(ReportWriter.TYPED), "old");
        DeliveryList list = DeliveryList.of(folder(), "study");
        list.note(ReportWriter.MODELS, "", "", file(ReportWriter.MODELS));
        list.write(folder());
        write(one);
        assertThat(file(ReportWriter.MODELS)).doesNotExist();
        assertThat(file(ReportWriter.TYPED)).as("not known to be ours").hasContent("old");
    }

    @Test
    void numbersThatAnotherStudyDeliveredStay() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(ReportWriter.MODELS), "theirs");
        DeliveryList list = DeliveryList.of(folder(), "another");
        list.note(ReportWriter.MODELS, "", "", file(ReportWriter.MODELS));
        list.write(folder());
        write(one);
        assertThat(file(ReportWriter.MODELS)).hasContent("theirs");
    }

    @Test
    void aListWrittenByOthersNamesNothingOutsideTheFolder() throws IOException {
        Path outside = Files.writeString(parent.resolve("mine.png"), "mine");
        Path inside = Files.createDirectories(folder().resolve("deep")).resolve("mine.png");
        Files.writeString(inside, "mine");
        try (CsvWriter csv = CsvWriter.open(file(DeliveryList.NAME), CsvWriter.Reader.PROGRAM)) {
            csv.row("study", "file", "figure", "of", "content");
            for (String name :
                    List.of(
                            "../mine.png",
                            "images/../../mine.png",
                            "deep/mine.png",
                            "" + outside)) {
                csv.row("study", name, "figur-99", "x", Digest.of(outside));
            }
        }
        write(one);
        assertThat(outside).exists();
        assertThat(inside).exists();
    }

    @Test
    void aBrokenListIsNoHindrance() throws IOException {
        write(one);
        for (String text : List.of("", "nothing,of,it\n1,2,3\n", "study,file\n\"")) {
            Files.writeString(file(DeliveryList.NAME), text);
            Files.writeString(file("images/figur-57.svg"), "not ours");
            assertThat(write(one).faults()).isEmpty();
            assertThat(Files.readString(file("images/figur-57.svg"))).contains("<svg");
        }
    }

    private static Progress listedIn(List<String> done) {
        return new Progress() {
            @Override
            public void report(long n, long all, String key, Object... args) {
                done.add(key);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    @Test
    void whatIsOpenInAnotherProgramIsToldBeforeAnythingIsDrawn() throws IOException {
        for (String file : List.of("study.xlsx", "values.csv", "images/figur-57.svg")) {
            write(Delivery.all(List.of(one)), ReportOptions.of("Study", "study", Instant.EPOCH));
            grown();
            Path beside = file(file).resolveSibling(".~lock." + file(file).getFileName() + "#");
            Files.writeString(beside, "someone");
            List<String> done = new ArrayList<>();
            var writer =
                    new ReportWriter(
                            new Texts(Language.EN),
                            ReportOptions.of("Another title", "study", Instant.EPOCH));
            assertThatThrownBy(
                            () ->
                                    writer.write(
                                            Delivery.all(List.of(one.saying("Said otherwise"))),
                                            folder(),
                                            listedIn(done)))
                    .as(file)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("export.fault.open")
                    .hasMessageContaining(file);
            assertThat(done).as("%s: work that was begun", file).isEmpty();
            assertThat(isOld("study.xlsx")).isTrue();
            Files.delete(beside);
        }
    }

    @Test
    void whatIsOpenInAnotherProgramAndWouldComeOutTheSameMayBeOpen() throws IOException {
        write(one);
        Files.writeString(file("images/.~lock.figur-57.svg#"), "someone");
        grown();
        write(one);
        assertThat(isOld("images/figur-57.svg")).isTrue();
    }
}
