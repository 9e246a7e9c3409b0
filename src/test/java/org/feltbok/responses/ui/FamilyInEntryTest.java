package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.FaultException;
import org.feltbok.cli.SmallStudy;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.StartMember;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.VoidResponse;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Members are keyed from inside the form they belong to. */
class FamilyInEntryTest extends FxTest {
    private static final String SURVEY =
            """
            type,name,label
            integer,size,How many?
            begin_repeat,member,Member
            integer,age,How old?
            end_repeat,,
            text,last,Anything else?
            """;

    @TempDir Path folder;
    private final HeldRunner runner = new HeldRunner();
    private final ToldDialogs dialogs = new ToldDialogs();
    private SmallStudy study;
    private StudyFile file;
    private OperationQueue queue;
    private EntryScreen screen;

    @BeforeEach
    void open() {
        study = new SmallStudy(folder).survey(SURVEY, "list_name,name,label\n");
        assertThat(study.make()).as(study.said()).isZero();
        file = StudyFile.open(study.study(), Environment.of(() -> "Marit"));
        queue = new OperationQueue(file);
        onFx(
                () -> {
                    var context =
                            Contexts.by(
                                    Live.constant("Marit"),
                                    runner,
                                    dialogs,
                                    t -> screen.shown(t.subject()));
                    screen = new EntryScreen(file, queue, new LiveResponses(file), context);
                    var root = new BorderPane(screen.view());
                    root.setTop(screen.header());
                    show(root);
                    screen.shown("k1");
                });
        await(() -> screen.desk().flatMap(d -> d.model().open()).isPresent());
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private void does(String command) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(command))
                                .findFirst()
                                .map(Command::action)
                                .orElseThrow()
                                .run());
    }

    private String formInFront() {
        return fx(
                () ->
                        screen.desk()
                                .flatMap(d -> d.model().open().map(o -> d.model().form()))
                                .map(f -> f.questionnaire().name())
                                .orElse(""));
    }

    private void number(KeyCode... digits) {
        onFx(() -> screen.desk().orElseThrow().focus());
        for (KeyCode digit : digits) {
            press(digit).release(digit);
        }
        press(KeyCode.ENTER).release(KeyCode.ENTER);
    }

    private List<String> rows() {
        await(() -> queue.state() == OperationQueue.State.SAVED);
        return ids(
                "SELECT q.name, r.key, ifnull(c.key, '-'), ifnull(p.key, '-') FROM response r"
                        + " JOIN questionnaire q ON q.id = r.questionnaire_id"
                        + " LEFT JOIN study_case c ON c.id = r.case_id"
                        + " LEFT JOIN response p ON p.id = r.parent_id ORDER BY q.position, r.position");
    }

    /** Through the study that is open, which keeps others out. */
    private List<String> ids(String sql) {
        return file.read(
                h ->
                        h.createQuery(sql)
                                .map(
                                        (r, c) -> {
                                            List<String> cells = new java.util.ArrayList<>();
                                            for (int i = 1;
                                                    i <= r.getMetaData().getColumnCount();
                                                    i++) {
                                                cells.add(r.getString(i));
                                            }
                                            return String.join("|", cells);
                                        })
                                .list());
    }

    private void awaitForm(String name) {
        await(() -> formInFront().equals(name) || !dialogs.errors().isEmpty());
        assertThat(dialogs.errors()).isEmpty();
        assertThat(runner.failures()).isEmpty();
    }

    private boolean isListed(String text) {
        return fx(
                () ->
                        java.util.stream.Stream.of(".label", ".hyperlink")
                                .flatMap(
                                        style ->
                                                stage
                                                        .getScene()
                                                        .lookup("#entry-family")
                                                        .lookupAll(style)
                                                        .stream())
                                .anyMatch(
                                        n ->
                                                n instanceof Labeled l
                                                        && l.getText() != null
                                                        && l.getText().contains(text)));
    }

    @Test
    void twoMembersAreKeyedFromTheirParentAndBelongToIt() {
        number(KeyCode.DIGIT2);
        does("entry.member");
        awaitForm("s_member");
        number(KeyCode.DIGIT4, KeyCode.DIGIT1);
        does("entry.to_parent");
        awaitForm("s");
        await(() -> isListed("Member (1)"));
        String roster = roster().id();
        onFx(() -> ((Button) stage.getScene().lookup("#entry-add-" + roster)).fire());
        awaitForm("s_member");
        number(KeyCode.DIGIT9);
        does("entry.complete");
        awaitForm("s");
        await(() -> isListed("Member (2)"));
        assertThat(rows())
                .containsExactly("s|r001|k1|-", "s_member|r001|-|r001", "s_member|r002|-|r001");
        String table = roster().answersTable();
        assertThat(
                        ids(
                                "SELECT CAST("
                                        + roster().columns().getFirst()
                                        + " AS INTEGER) FROM "
                                        + table
                                        + " ORDER BY 1"))
                .containsExactly("9", "41");
        assertThat(dialogs.errors()).isEmpty();
    }

    private String openTitle() {
        return fx(
                () -> screen.desk().flatMap(d -> d.model().open()).map(OpenForm::title).orElse(""));
    }

    @Test
    void afterAMemberTheNextFormIsTheOneAfterItsParent() {
        number(KeyCode.DIGIT2);
        does("entry.member");
        awaitForm("s_member");
        number(KeyCode.DIGIT4, KeyCode.DIGIT1);
        does("entry.to_parent");
        awaitForm("s");
        assertThat(openTitle()).isEqualTo("Alfa");
        does("entry.next");
        await(() -> openTitle().equals("Beta"));
        does("entry.previous");
        await(() -> openTitle().equals("Alfa"));
        does("entry.previous");
        await(() -> dialogs.notes().contains("entry.first"));
    }

    @Test
    void aMemberOfAFormThatIsNotBegunBeginsItAndBothAreTakenBackAsOne() {
        does("entry.member");
        awaitForm("s_member");
        assertThat(rows()).containsExactly("s|r001|k1|-", "s_member|r001|-|r001");
        await(() -> isListed("Back to Alfa"));
        queue.undo().join();
        assertThat(rows()).isEmpty();
        queue.redo().join();
        assertThat(rows()).containsExactly("s|r001|k1|-", "s_member|r001|-|r001");
    }

    private Questionnaire roster() {
        return file.read(QuestionnaireStore::all).stream()
                .filter(Questionnaire::isRoster)
                .findFirst()
                .orElseThrow();
    }

    private Form main() {
        return new Form(
                file.read(QuestionnaireStore::all).stream()
                        .filter(q -> !q.isRoster())
                        .findFirst()
                        .orElseThrow());
    }

    private static StartResponse start(Form form, String id, Optional<String> about, int pass) {
        return new StartResponse(form, id, about, "Alfa", "", pass, "M" + pass, "2026-11-26T10:00");
    }

    private void refused(Runnable action, String key) {
        try {
            action.run();
        } catch (FaultException e) {
            assertThat(e.faults().getFirst().key()).isEqualTo(key);
            return;
        }
        throw new AssertionError("not refused: " + key);
    }

    @Test
    void nobodyBelongsToNobodyAndASecondEntryIsPairedWithTheFirst() {
        Form form = main();
        Form members = new Form(roster());
        String k1 = ids("SELECT id FROM study_case WHERE key = 'k1'").getFirst();
        refused(() -> file.run(start(members, "m", Optional.empty(), 1)), "responses.member_alone");
        file.run(start(form, "p", Optional.of(k1), 1));
        refused(
                () -> file.run(new StartMember(start(form, "x", Optional.empty(), 1), "p")),
                "responses.not_of_parent");
        file.run(new StartMember(start(members, "m1", Optional.empty(), 1), "p"));
        file.run(new StartMember(start(members, "m2", Optional.empty(), 1), "p"));
        file.run(start(form, "pp", Optional.of(k1), 2));
        file.run(new StartMember(start(members, "mm1", Optional.empty(), 2), "pp"));
        file.run(new StartMember(start(members, "mm2", Optional.empty(), 2), "pp"));
        assertThat(ids("SELECT id, key FROM response WHERE id LIKE 'm%' ORDER BY length(id), id"))
                .containsExactly("m1|r001", "m2|r002", "mm1|r001", "mm2|r002");
        file.run(new org.feltbok.responses.FinishResponse("p", "Alfa", ""));
        refused(
                () -> file.run(new StartMember(start(members, "m3", Optional.empty(), 1), "p")),
                "responses.parent_locked");
    }

    private List<String> counting() {
        return ids("SELECT id FROM response WHERE pass > 0 ORDER BY id");
    }

    /** A parent with three members, of which the second was made void by itself. */
    private void household() {
        Form members = new Form(roster());
        String k1 = ids("SELECT id FROM study_case WHERE key = 'k1'").getFirst();
        file.run(start(main(), "p", Optional.of(k1), 1));
        for (String id : List.of("m1", "m2", "m3")) {
            file.run(new StartMember(start(members, id, Optional.empty(), 1), "p"));
        }
        file.run(new VoidResponse("m2", "m2", "Moved out"));
    }

    private int rows(boolean roster) {
        try (LiveStudyData data = new LiveStudyData(file)) {
            return data.snapshot().surveys().values().stream()
                    .filter(s -> s.name().equals("s") != roster)
                    .mapToInt(s -> s.data().size())
                    .sum();
        }
    }

    @Test
    void membersOfAVoidResponseCountNowhereAndExactlyThoseCountAgainWithIt() {
        household();
        assertThat(List.of(rows(false), rows(true))).containsExactly(1, 2);
        file.run(new VoidResponse("p", "Alfa", "Not asked"));
        assertThat(List.of(rows(false), rows(true))).containsExactly(0, 0);
        refused(() -> file.run(VoidResponse.takenBack("m1", "m1")), "responses.parent_void");
        file.run(VoidResponse.takenBack("p", "Alfa"));
        assertThat(counting()).containsExactly("m1", "m3", "p");
        assertThat(List.of(rows(false), rows(true))).containsExactly(1, 2);
        file.undo();
        assertThat(counting()).isEmpty();
        file.undo();
        assertThat(counting()).containsExactly("m1", "m3", "p");
        file.redo();
        assertThat(counting()).isEmpty();
    }

    @Test
    void theWindowSaysHowManyMembersWentWithAVoidResponse() {
        household();
        onFx(() -> screen.shown("k1"));
        await(() -> fx(() -> screen.desk().orElseThrow().model().open().orElseThrow().exists()));
        dialogs.text("Not asked");
        does("entry.void");
        await(() -> dialogs.notes().contains("entry.void.members"));
        assertThat(dialogs.noted("entry.void.members")).containsExactly("2", "Alfa");
        assertThat(counting()).isEmpty();
        assertThat(ids("SELECT operation FROM change ORDER BY id DESC LIMIT 1"))
                .containsExactly("responses.void_members");
        does("entry.void");
        await(() -> dialogs.notes().contains("entry.counted.members"));
        assertThat(counting()).containsExactly("m1", "m3", "p");
    }

    /** By the questionnaires in the head: the first is the parent's, the second the roster's. */
    private void segment(int place) {
        onFx(
                () ->
                        ((Parent) screen.header().lookup(".fb-segments"))
                                .getChildrenUnmodifiable().stream()
                                        .map(ToggleButton.class::cast)
                                        .toList()
                                        .get(place)
                                        .fire());
        String name = place == 0 ? "s" : "s_member";
        await(
                () ->
                        fx(() -> screen.desk().orElseThrow().model().form().questionnaire().name())
                                .equals(name));
    }

    private Optional<OpenForm> open(String id) {
        return fx(
                () ->
                        screen.desk()
                                .flatMap(d -> d.model().open())
                                .filter(o -> o.responseId().equals(id)));
    }

    @Test
    void aMemberOpenInItsDeskStandsAsItIsWhenItsParentWasMadeVoidMeanwhile() {
        household();
        segment(1);
        onFx(() -> screen.desk().orElseThrow().load("m1"));
        await(() -> open("m1").isPresent());
        segment(0);
        onFx(() -> screen.desk().orElseThrow().load("k1"));
        await(() -> open("p").isPresent());
        dialogs.text("Not asked");
        does("entry.void");
        await(() -> dialogs.notes().contains("entry.void.members"));
        segment(1);
        await(() -> open("m1").filter(OpenForm::isLocked).isPresent());
        segment(0);
        await(() -> open("p").isPresent());
        does("entry.void");
        await(() -> dialogs.notes().contains("entry.counted.members"));
        segment(1);
        await(() -> open("m1").filter(o -> !o.isLocked()).isPresent());
        assertThat(dialogs.errors()).isEmpty();
    }

    private static Operation membersCountAlone() {
        return new Operation() {
            @Override
            public String name() {
                return "responses.count_again";
            }

            @Override
            public List<String> args() {
                return List.of("", "", "0");
            }

            @Override
            public void apply(UnitOfWork work) {
                work.update("response", "m1", "pass", 1);
                work.update("response", "m3", "pass", 1);
            }
        };
    }

    @Test
    void theHistoryCountsOnlyThoseThatWentAlong() {
        household();
        file.run(new VoidResponse("p", "Alfa", "Not asked"));
        // as a study made void before members went along: they count, their parent does not
        file.run(membersCountAlone());
        file.run(VoidResponse.takenBack("p", "Alfa"));
        assertThat(ids("SELECT operation FROM change ORDER BY id DESC LIMIT 1"))
                .containsExactly("responses.count_again");
    }
}
