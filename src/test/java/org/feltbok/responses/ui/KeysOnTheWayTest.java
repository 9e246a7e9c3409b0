package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.feltbok.cli.SmallStudy;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartMember;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.VoidResponse;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.Environment;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Keys typed right after what leads to another form, on a machine that is slow to show it, are that
 * form's; none of them is the old one's.
 */
class KeysOnTheWayTest extends FxTest {
    private static final String SURVEY =
            """
            type,name,label
            integer,size,How many?
            text,why,Why?
            begin_repeat,member,Member
            integer,age,How old?
            end_repeat,,
            text,last,Anything else?
            """;

    private static Path made;

    @TempDir Path folder;
    private final HeldRunner runner = new HeldRunner();
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private EntryScreen screen;
    private Form main;
    private Form members;

    /** What leads to another form; k1 with its member is open, or the member itself. */
    enum Act {
        ADD("p1", t -> t.command("entry.member"), "new member"),
        ADD_BY_BUTTON("p1", KeysOnTheWayTest::addByButton, "new member"),
        TO_PARENT("m1", t -> t.command("entry.to_parent"), "p1"),
        COMPLETE_A_MEMBER("m1", t -> t.command("entry.complete"), "p1"),
        SET_A_MEMBER_ASIDE("m1", t -> t.command("entry.set_aside"), "p1"),
        SET_ASIDE("p1", t -> t.command("entry.set_aside"), "p2"),
        NEXT("p1", t -> t.command("entry.next"), "p2"),
        PREVIOUS("p2", t -> t.command("entry.previous"), "p1"),
        NEW("p1", t -> t.command("entry.new"), "new form"),
        SECOND_ENTRY("p1", t -> t.command("entry.other_pass"), "nobody"),
        FOUND("p1", t -> t.goes("k2"), "p2"),
        FOUND_AT_A_FIELD("p1", t -> t.goes(t.place(t.main, "p2")), "p2"),
        FOUND_IN_A_MEMBER("p1", t -> t.goes(t.place(t.members, "m1")), "m1"),
        FOUND_IN_THE_PARENT("m1", t -> t.goes(t.place(t.main, "p2")), "p2"),
        FOUND_IN_THE_LIST("p1", t -> t.desk().load("k2"), "p2"),
        NOT_THERE("p1", t -> t.goes("gone"), "nobody"),
        VOID("p1", KeysOnTheWayTest::voidIt, "nobody"),
        COUNT_AGAIN("p3", KeysOnTheWayTest::voidIt, "p3");

        private final String from;
        private final Consumer<KeysOnTheWayTest> does;
        private final String to;

        Act(String from, Consumer<KeysOnTheWayTest> does, String to) {
            this.from = from;
            this.does = does;
            this.to = to;
        }
    }

    @BeforeAll
    static void make(@TempDir Path once) {
        var study = new SmallStudy(once).survey(SURVEY, "list_name,name,label\n");
        assertThat(study.make()).as(study.said()).isZero();
        made = study.study();
    }

    @BeforeEach
    void open() throws IOException {
        Path copy = Files.copy(made, folder.resolve("s.feltbok"));
        file = StudyFile.open(copy, Environment.of(() -> "Marit"));
        for (Questionnaire q : file.read(QuestionnaireStore::all)) {
            if (q.isRoster()) {
                members = new Form(q);
            } else {
                main = new Form(q);
            }
        }
        begin("p1", "k1");
        begin("p2", "k2");
        begin("p3", "k3");
        file.run(new StartMember(start(members, "m1", Optional.empty()), "p1"));
        file.run(new VoidResponse("p3", "Gamma", "Two people filled it in"));
        queue = new OperationQueue(file);
    }

    private void begin(String id, String about) {
        String caseId =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM study_case WHERE key = :key")
                                        .bind("key", about)
                                        .mapTo(String.class)
                                        .one());
        file.run(start(main, id, Optional.of(caseId)));
    }

    private static StartResponse start(Form form, String id, Optional<String> about) {
        return new StartResponse(form, id, about, "Alfa", "", 1, "Marit", "2026-11-26T10:00");
    }

    private void showAt(String response) {
        onFx(
                () -> {
                    var context =
                            Contexts.by(
                                    Live.constant("Marit"),
                                    runner,
                                    dialogs,
                                    t -> screen.keep(() -> screen.shown(t.subject())));
                    screen = new EntryScreen(file, queue, new LiveResponses(file), context);
                    var root = new BorderPane(screen.view());
                    root.setTop(screen.header());
                    show(root);
                    screen.shown(place(response.equals("m1") ? members : main, response));
                });
        await(() -> openResponse().equals(response));
        onFx(() -> screen.desk().orElseThrow().focus());
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        onFx(() -> stage.getScene().setRoot(new BorderPane()));
        queue.close();
        file.close();
        assertThat(runner.failures()).isEmpty();
    }

    private String place(Form form, String response) {
        return new EntryPlace(form.id(), 1, "", response, "").subject();
    }

    private EntryDesk desk() {
        return screen.desk().orElseThrow();
    }

    private void goes(String subject) {
        screen.keep(() -> screen.shown(subject));
    }

    private void command(String key) {
        screen.commands().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .map(Command::action)
                .orElseThrow()
                .run();
    }

    private void addByButton() {
        ((Button) stage.getScene().lookup("#entry-add-" + members.id())).fire();
    }

    private void voidIt() {
        dialogs.text("Not asked");
        command("entry.void");
    }

    private String openResponse() {
        return fx(
                () ->
                        screen.desk()
                                .flatMap(d -> d.model().open())
                                .map(OpenForm::responseId)
                                .orElse(""));
    }

    /** All numbers there are, by response. */
    private Map<String, String> numbers() {
        await(() -> queue.state() == OperationQueue.State.SAVED);
        Map<String, String> found = new TreeMap<>();
        for (Form form : List.of(main, members)) {
            file.read(
                            h ->
                                    h.createQuery(
                                                    "SELECT r.id || '|' || r.pass || '|' || CAST(a.%s AS INTEGER) FROM %s a JOIN response r ON r.id = a.id WHERE a.%s IS NOT NULL"
                                                            .formatted(
                                                                    form.questionnaire()
                                                                            .columns()
                                                                            .getFirst(),
                                                                    form.questionnaire()
                                                                            .answersTable(),
                                                                    form.questionnaire()
                                                                            .columns()
                                                                            .getFirst()))
                                            .mapTo(String.class)
                                            .list())
                    .forEach(
                            row -> {
                                String[] cells = row.split("\\|");
                                found.put(named(cells[0], cells[1], form), cells[2]);
                            });
        }
        return found;
    }

    private String named(String id, String pass, Form form) {
        return id.length() == 2
                ? id
                : pass.equals("2") ? "second" : form == members ? "new member" : "new form";
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void keysTypedBeforeTheNextFormStandsAreThatFormsAndNeverTheOldOnes(Act act) {
        showAt(act.from);
        if (act == Act.COMPLETE_A_MEMBER) {
            // complete as it is: nothing is asked
            answersTheMember();
        }
        Map<String, String> before = numbers();
        runner.hold();
        onFx(() -> act.does.accept(this));
        press(KeyCode.DIGIT5).release(KeyCode.DIGIT5);
        press(KeyCode.DIGIT7).release(KeyCode.DIGIT7);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        onFx(() -> {});
        Map<String, String> meanwhile = numbers();
        meanwhile.remove(act.to);
        assertThat(meanwhile).as("while the next form is read").isEqualTo(before);
        letGo();
        before.put(act.to, "57");
        before.remove("nobody");
        assertThat(numbers()).isEqualTo(before);
    }

    private void answersTheMember() {
        queue.submit(
                        new SetAnswer(
                                new EntryRules(members, Clock.systemDefaultZone()),
                                "m1",
                                "Alfa",
                                members.items().getFirst(),
                                new Answer.Amount(41)))
                .join();
        onFx(() -> goes(place(main, "p1")));
        await(() -> openResponse().equals("p1"));
        onFx(() -> goes(place(members, "m1")));
        await(() -> openResponse().equals("m1"));
    }

    /** Everything that waits is read, and what it leads to, until nothing more comes. */
    private void letGo() {
        for (int i = 0; i < 12; i++) {
            await(() -> queue.state() == OperationQueue.State.SAVED);
            onFx(() -> {});
            onFx(
                    () -> {
                        while (runner.waiting() > 0) {
                            runner.releaseOne();
                        }
                    });
            onFx(() -> Platform.runLater(() -> {}));
        }
        onFx(runner::release);
        onFx(() -> screen.keep(() -> {}));
    }
}
