package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Open answers coded by keys, by mouse and by both, and what the file holds afterwards. */
@Tag("xvfb")
class CodingJourneyTest {
    private static final Stroke DOWN = Stroke.of(KeyCode.DOWN);
    private static final Stroke SELECT = Stroke.of(KeyCode.SHIFT, KeyCode.RIGHT);
    private static final Stroke UNDO = Stroke.of(KeyCode.CONTROL, KeyCode.Z);

    @TempDir Path folder;

    private Path study() throws IOException {
        Path plain = folder.resolve("plain");
        for (String part : List.of("cases", "questionnaires/survey", "responses", "codebooks")) {
            Files.createDirectories(plain.resolve(part));
        }
        Files.writeString(
                plain.resolve("study.json"),
                """
                {"format": 1, "id": "areas", "title": "Areas", "language": "en", "notice": "Made up"}
                """);
        StringBuilder cases = new StringBuilder("case,name\n");
        StringBuilder answers = new StringBuilder("_response,_case,_status,why\n");
        IntStream.rangeClosed(1, 6)
                .forEach(
                        i -> {
                            cases.append("c%d,Case %d\n".formatted(i, i));
                            answers.append(
                                    "r%d,c%d,complete,kindergarten schools library water\n"
                                            .formatted(i, i));
                        });
        Files.writeString(plain.resolve("cases/cases.csv"), cases);
        Files.writeString(plain.resolve("responses/survey.csv"), answers);
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                "type,name,label\ntext,why,Why?\n");
        Files.writeString(
                plain.resolve("people.csv"),
                "person,name,initials,role\nann,Ann Berg,AB,coder\nben,Ben Dahl,BD,coder\n");
        Files.writeString(
                plain.resolve("codebooks/codebooks.csv"),
                "codebook,label,items,counts,base\nareas,Areas,why,ann,answered\n");
        Files.writeString(
                plain.resolve("codebooks/areas.csv"),
                "code,label,key\nchildren,Children,1\nlearning,Learning,2\nculture,Culture,3\n");
        return Studies.make(plain, folder.resolve("areas.feltbok"));
    }

    /** Each coding as "person answer code: words", the whole answer as "all". */
    private List<String> coded(Consumer<RealProgram> work) throws IOException {
        Path file = study();
        try (RealProgram program = RealProgram.open(file, Language.EN, "Ann Berg", 1440, 900)) {
            program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT5);
            Hand.await("the answers stand there", () -> program.has(".fb-coded"));
            work.accept(program);
            program.awaitSaved();
        }
        Path rows = Studies.export(file).resolve("codings/answers.csv");
        if (!Files.exists(rows)) {
            return List.of();
        }
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(rows)).stream()
                .map(
                        r ->
                                "%s %s %s: %s"
                                        .formatted(
                                                r.getField("coder"),
                                                r.getField("response"),
                                                r.getField("code"),
                                                field(r, "start").isEmpty()
                                                        ? "all"
                                                        : field(r, "quote")))
                .sorted()
                .toList();
    }

    /** Columns that nobody needs are not written. */
    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }

    @Test
    void byKeysAlone() throws IOException {
        var file =
                coded(
                        program -> {
                            Hand hand = program.hand();
                            hand.type("1");
                            hand.play(DOWN);
                            hand.play(SELECT);
                            hand.type("2");
                            hand.play(DOWN);
                            hand.play(SELECT);
                            hand.play(SELECT);
                            hand.type("31");
                            hand.play(DOWN);
                            hand.type("12");
                            hand.play(UNDO);
                            // saved is also what was saved before the stroke arrived
                            Hand.await(
                                    "the last code is taken back",
                                    () ->
                                            program.rows(
                                                                    "SELECT id FROM change WHERE kind = 'undo'")
                                                            .size()
                                                    == 1);
                        });
        assertThat(file)
                .containsExactly(
                        "ann r1 children: all",
                        "ann r2 learning: kindergarten",
                        "ann r3 children: kindergarten schools",
                        "ann r3 culture: kindergarten schools",
                        "ann r4 children: all");
    }

    @Test
    void wordsDrawnOverByTheMouseAreWholeWordsAndTheDigitsMeanThem() throws IOException {
        var file =
                coded(
                        program -> {
                            program.hand().drag(at(program, 1, 30), at(program, 1, 120));
                            program.hand().type("23");
                            // its codes make the first answer higher and move the second down
                            Hand.await("both codes stand there", () -> chips(program) == 2);
                            program.hand().drag(at(program, 2, 120), at(program, 2, 10));
                            program.hand().type("1");
                        });
        assertThat(file)
                .containsExactly(
                        "ann r1 culture: kindergarten schools",
                        "ann r1 learning: kindergarten schools",
                        "ann r2 children: kindergarten schools");
    }

    @Test
    void keysGoOnAfterTheMouse() throws IOException {
        var file =
                coded(
                        program -> {
                            program.hand().clickAt(at(program, 3, 30));
                            program.hand().type("1");
                            program.hand().play(DOWN);
                            program.hand().type("2");
                        });
        assertThat(file).containsExactly("ann r3 children: all", "ann r4 learning: all");
    }

    @Test
    void codesGoToTheOneWhoWorksNow() throws IOException {
        var file =
                coded(
                        program -> {
                            program.hand().type("1");
                            program.with(w -> program.settings().person().set("Ben Dahl"));
                            program.hand().play(DOWN);
                            program.hand().type("1");
                            program.with(w -> program.settings().person().set("Ann Berg"));
                            program.hand().play(DOWN);
                            program.hand().type("2");
                        });
        assertThat(file)
                .containsExactly(
                        "ann r1 children: all", "ann r3 learning: all", "ben r2 children: all");
    }

    private static long chips(RealProgram program) {
        return program.window().scene().getRoot().lookupAll(".fb-answer .fb-code").stream()
                .filter(n -> n.isVisible() && n.getLayoutBounds().getWidth() > 0)
                .count();
    }

    /** A point in the text of an answer, counted from 1, so far from its left edge. */
    private static Point2D at(RealProgram program, int answer, double x) {
        return Hand.onFx(
                () -> {
                    Node cell =
                            program.window().scene().getRoot().lookupAll(".fb-answer").stream()
                                    .filter(n -> n instanceof ListCell<?> c && !c.isEmpty())
                                    .filter(n -> ((ListCell<?>) n).getIndex() == answer - 1)
                                    .findFirst()
                                    .orElseThrow();
                    Node text = cell.lookup(".fb-coded");
                    return text.localToScreen(x, 10);
                });
    }
}
