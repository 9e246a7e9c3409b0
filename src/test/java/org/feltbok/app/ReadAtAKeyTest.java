package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.cases.LiveCases;
import org.feltbok.cases.ui.CasesScreen;
import org.feltbok.checks.ui.RulesScreen;
import org.feltbok.fieldwork.ui.FieldworkScreen;
import org.feltbok.overview.NowOf;
import org.feltbok.overview.ui.OverviewScreen;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.ui.EntryScreen;
import org.feltbok.responses.ui.grid.GridScreen;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.CountingStudy.Counted;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the researcher's screens read from the file at a key that moves, and after an answer or what
 * was settled: as much in a large study as in a small one.
 */
class ReadAtAKeyTest extends FxTest {
    private static final int FEW = 30;
    private static final int MANY = 300;

    @TempDir Path folder;

    /** A study that is open, and what counts its reading. */
    private record Desk(
            CountingStudy study,
            OperationQueue queue,
            LiveResponses responses,
            LiveCases cases,
            NowOf now,
            ScreenContext context) {}

    /** A screen, where it opens, and what is pressed there. */
    enum Of {
        SETTLE("settle:f", d -> new EntryScreen(d.study, d.queue, d.responses, d.context)),
        SETTLE_WHILE_OTHERS_KEY(
                "settle:f", d -> new EntryScreen(d.study, d.queue, d.responses, d.context)),
        ENTRY("", d -> new EntryScreen(d.study, d.queue, d.responses, d.context)),
        GRID("", d -> new GridScreen(d.study, d.queue, d.responses, d.context)),
        GRID_WHILE_OTHERS_FINISH("", d -> new GridScreen(d.study, d.queue, d.responses, d.context)),
        OVERVIEW(
                "",
                d ->
                        new OverviewScreen(
                                d.context,
                                d.study,
                                d.queue,
                                d.now::match,
                                d.now.findings()::snapshot,
                                d.responses)),
        CASES("", d -> new CasesScreen(d.context, d.study, d.queue, d.cases)),
        FIELDWORK("", d -> new FieldworkScreen(d.context, d.study, d.queue, d.cases)),
        CHECKS("", d -> new RulesScreen(d.context, d.study, d.queue));

        private final String subject;
        private final Function<Desk, Screen> made;

        Of(String subject, Function<Desk, Screen> made) {
            this.subject = subject;
            this.made = made;
        }
    }

    /** What was read at opening, at keys that move and after an answer. */
    private record Told(Counted opening, Counted keys, Counted answer) {}

    /** Cases, each with a response; a tenth of those that are complete were keyed again. */
    private static void fill(UnitOfWork work, Form form, int many) {
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> responses = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String id = "r" + i;
            cases.add(new Object[] {"n" + i, "n" + i, "Name " + i, 10 + i});
            boolean done = i % 3 == 0;
            responses.add(response(id, id, i, done ? "complete" : "partial", 1));
            answers.add(new Object[] {id, 1});
            if (i % 30 == 0) {
                responses.add(response("s" + i, id, i, "complete", 2));
                answers.add(new Object[] {"s" + i, 2});
            }
        }
        work.insertMany("study_case", List.of("id", "key", "name", "position"), cases.iterator());
        work.insertMany(
                "response",
                List.of(
                        "id",
                        "questionnaire_id",
                        "key",
                        "case_id",
                        "status",
                        "pass",
                        "entered_by",
                        "position"),
                responses.iterator());
        String q1 = form.item("q1").orElseThrow().columns().getFirst();
        work.insertMany(form.answersTable(), List.of("id", q1), answers.iterator());
    }

    private static SetAnswer answer(Form form, String response, int code) {
        return new SetAnswer(
                TestForm.rules(form),
                response,
                response,
                form.item("q1").orElseThrow(),
                new Answer.Choice(code));
    }

    private static Object[] response(String id, String key, int i, String status, int pass) {
        return new Object[] {id, "f", key, "n" + i, status, pass, "P" + pass, i};
    }

    private Told told(Of of, int many) throws IOException {
        StudyFile file = TestForm.study(Files.createDirectories(folder.resolve("of" + many)));
        Form form = TestForm.form(file);
        file.run(new SmallStudy.Change(work -> fill(work, form, many)));
        // with the first change of an answer that is told, the names that are not told are read
        file.run(answer(form, "r2", 2));
        var counting = new CountingStudy(file);
        var runner = new HeldRunner();
        try (var queue = new OperationQueue(counting);
                var responses = new LiveResponses(counting);
                var cases = new LiveCases(counting);
                var now = new NowOf(counting)) {
            var context = Contexts.english(runner, new ToldDialogs(), t -> {});
            var desk = new Desk(counting, queue, responses, cases, now, context);
            runner.hold();
            Screen screen = fx(() -> shown(of, desk));
            nothingWasReadByTheWindow(desk);
            onFx(runner::release);
            still(queue);
            Counted opening = counting.counted();
            counting.begin();
            for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP)) {
                press(key).release(key);
            }
            still(queue);
            Counted keys = counting.counted();
            counting.begin();
            int before = changes(file);
            runner.hold();
            if (of == Of.SETTLE) {
                press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
            } else if (of == Of.GRID_WHILE_OTHERS_FINISH) {
                queue.submit(EditResponse.status("r1", "r1", Response.Status.COMPLETE)).join();
            } else {
                queue.submit(answer(form, "r1", 2)).join();
            }
            nothingWasReadByTheWindow(desk);
            if (of == Of.OVERVIEW) {
                await(() -> runner.waiting() > 0);
            }
            onFx(runner::release);
            still(queue);
            assertThat(changes(file)).as("something was changed").isGreaterThan(before);
            Counted answer = counting.counted();
            onFx(screen::dispose);
            onFx(() -> stage.getScene().setRoot(new BorderPane()));
            assertThat(runner.failures()).isEmpty();
            return new Told(opening, keys, answer);
        } finally {
            file.close();
        }
    }

    /** What is to be read waits to be read behind the window. */
    private static void nothingWasReadByTheWindow(Desk desk) {
        still(desk.queue);
        assertThat(desk.study.counted()).isEqualTo(Counted.NOTHING);
    }

    private static int changes(StudyFile file) {
        return file.read(
                h -> h.createQuery("SELECT count(*) FROM change").mapTo(Integer.class).one());
    }

    private Screen shown(Of of, Desk desk) {
        Screen screen = of.made.apply(desk);
        var root = new BorderPane(screen.view());
        root.setTop(screen.header());
        KeyStrokes.of(show(root));
        screen.shown(of.subject);
        return screen;
    }

    private static void still(OperationQueue queue) {
        for (int i = 0; i < 3; i++) {
            queue.settle();
            onFx(() -> {});
        }
    }

    @ParameterizedTest
    @EnumSource(Of.class)
    void keysAndAnswersReadAsMuchOfAStudyOf300AsOfOneOf30(Of of) throws IOException {
        Told few = told(of, FEW);
        Told many = told(of, MANY);
        assertThat(many.keys()).isEqualTo(few.keys());
        assertThat(many.answer()).isEqualTo(few.answer());
        assertThat(many.opening().statements())
                .as("statements at opening")
                .isEqualTo(few.opening().statements());
    }
}
