package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.AddPassage;
import org.feltbok.shell.kit.Live;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.Together;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A long interview costs a key no more than a short one; counted, not timed. */
class LongInterviewTest extends FxTest {
    private static final String SENTENCE =
            "Vi har for få folk til plan og bygg, og den ene vi har, skal gå av neste år. ";

    @TempDir Path folder;

    /** What a key did. */
    private record Work(
            List<String> queries,
            List<String> steps,
            int nodesBefore,
            int nodesAfter,
            int opened,
            int drawn) {}

    /** How the database goes about what was asked, step by step. */
    private static List<String> steps(StudyFile file, List<String> queries) {
        return queries.stream()
                .flatMap(
                        q ->
                                file
                                        .read(
                                                h ->
                                                        h.createQuery(
                                                                        "EXPLAIN QUERY PLAN "
                                                                                + q.replaceAll(
                                                                                        ":[a-z]+",
                                                                                        "'x'"))
                                                                .map((r, c) -> r.getString(4))
                                                                .list())
                                        .stream())
                .toList();
    }

    private Work digitIn(int passages) throws IOException {
        return digitIn(passages, 0);
    }

    /** Spans of words, laid one after the other over the passages as another coder's. */
    private static void lay(StudyFile file, int passages, int spans) {
        file.run(
                new Together(
                        "coding.toggle",
                        List.of("x"),
                        IntStream.range(0, spans)
                                .<org.feltbok.store.Operation>mapToObj(
                                        i -> {
                                            int from = 10 * (1 + i / passages);
                                            return new ToggleCode(
                                                    "theme",
                                                    "T",
                                                    CodingStudy.JONAS,
                                                    TextRef.passage("x" + i % passages),
                                                    new Span(from, from + 6),
                                                    null);
                                        })
                                .toList()));
    }

    private Work digitIn(int passages, int spans) throws IOException {
        StudyFile file = CodingStudy.make(Files.createDirectory(folder.resolve("of" + passages)));
        file.run(
                new Together(
                        "interviews.add_passage",
                        List.of("x"),
                        IntStream.range(0, passages)
                                .<org.feltbok.store.Operation>mapToObj(
                                        i ->
                                                new AddPassage(
                                                        "x" + i,
                                                        "i1",
                                                        "t2",
                                                        null,
                                                        i + " " + SENTENCE.repeat(3),
                                                        i == 0 ? "p2" : "x" + (i - 1)))
                                .toList()));
        if (spans > 0) {
            lay(file, passages, spans);
        }
        OperationQueue queue = new OperationQueue(file);
        var context =
                Contexts.by(
                        Live.constant("Marit Aune"),
                        new SameThreadRunner(),
                        new ToldDialogs(),
                        target -> {});
        InterviewsScreen screen = fx(() -> new InterviewsScreen(file, queue, context));
        show(new BorderPane(screen.view(), screen.header(), null, null, null));
        onFx(() -> screen.shown(""));
        await(() -> !notes().lookupAll(".fb-passage").isEmpty());
        List<String> queries = Collections.synchronizedList(new ArrayList<>());
        file.read(
                h -> {
                    h.getConfig(SqlStatements.class)
                            .setSqlLogger(
                                    new SqlLogger() {
                                        @Override
                                        public void logBeforeExecution(StatementContext c) {
                                            queries.add(c.getRawSql());
                                        }
                                    });
                    return h;
                });
        int before = fx(() -> notes().lookupAll(".fb-passage").size());
        int drawn = fx(() -> screen.drawn());
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("interviews.toggle.3"))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
        await(() -> !notes().lookupAll(".fb-stripe").isEmpty());
        List<String> asked = List.copyOf(queries);
        Work work =
                new Work(
                        asked,
                        steps(file, asked),
                        before,
                        fx(() -> notes().lookupAll(".fb-passage").size()),
                        drawn,
                        fx(() -> screen.drawn()) - drawn);
        onFx(screen::dispose);
        queue.close();
        file.close();
        return work;
    }

    private Node notes() {
        return stage.getScene().lookup("#interviews-notes");
    }

    @Test
    @Tag("slow")
    void aMillionSignsWithFiveThousandSpansDrawNoMoreThanTwentyPassages() throws IOException {
        Work small = digitIn(20, 40);
        Work large = digitIn(4300, 5000);
        assertThat(large.queries()).isEqualTo(small.queries());
        assertThat(large.opened()).isPositive().isLessThanOrEqualTo(small.opened() * 2);
        assertThat(large.drawn()).isPositive().isLessThanOrEqualTo(small.drawn() * 2);
        assertThat(large.nodesAfter()).isLessThan(40);
    }

    @Test
    void aDigitInElevenHundredPassagesReadsAndDrawsNoMoreThanInTwenty() throws IOException {
        Work small = digitIn(20);
        Work large = digitIn(1174);
        assertThat(large.queries()).isEqualTo(small.queries());
        assertThat(large.queries())
                .allMatch(q -> q.contains(" = :") || q.startsWith("SELECT * FROM person"));
        assertThat(large.steps())
                .isNotEmpty()
                .noneMatch(
                        s -> s.matches("SCAN (a|p|k|passage|coding|coding_done|answer_text)\\b.*"));
        assertThat(large.drawn()).isPositive().isLessThanOrEqualTo(small.drawn() * 2);
        assertThat(large.nodesBefore()).isLessThan(40);
        assertThat(large.nodesAfter()).isLessThan(40);
    }
}
