package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.LocalText;
import org.feltbok.checks.AddOwnCheck;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.Severity;
import org.feltbok.cli.SmallStudy;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The same keys lead to the same study, the same fields and the same place of the hand on a machine
 * that is slow to read as on a quick one: none is lost, and none goes to what stood there before.
 */
class SlowReadsTest extends FxTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Environment HERE = new Environment(CLOCK, () -> "Kari", "pc");
    private static final String SURVEY =
            """
            type,name,label,constraint
            integer,size,How many?,. < 50
            select_one yn,fine,All fine?,
            text,why,Why?,
            """;

    private static final String WRITTEN =
            """
            SELECT g.kind || ' ' || g.operation || ' ' || ifnull(c.tbl || '.' || c.col || ' '
              || ifnull(c.old, '') || ' > ' || ifnull(c.new, ''), '')
            FROM change g LEFT JOIN change_cell c ON c.change_id = g.id
            WHERE g.id > :before ORDER BY g.id, c.id""";

    /** Identities. */
    private static final String BY_CHANCE = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static Path made;
    private static Path imported;

    @TempDir Path folder;

    /** What is pressed on a screen: keys by their names, signs, commands and buttons by theirs. */
    enum Keys {
        A_CASE_IS_ADDED_AND_EDITED(
                "cases", "caselist.add caselist.edit TAB p s ENTER", "pseudonym  > ps"),
        TWO_CASES_ARE_ADDED(
                "cases", "caselist.add caselist.add caselist.edit TAB q ENTER", "pseudonym  > q"),
        FIELDS_OF_A_CASE_IN_A_ROW(
                "cases", "caselist.edit x TAB y z TAB n o TAB 7 ENTER", "pseudonym  > yz"),
        CALLS_ONE_AFTER_ANOTHER("fieldwork", "1 DOWN 2 ENTER 3 DOWN 4 undo 5", "case_contact"),
        A_CALL_AND_ITS_NOTE("fieldwork", "1 fieldwork.to_note n o ENTER DOWN 2", "> no"),
        SETTLED_AND_TAKEN_BACK("settle", "1 2 undo 1 DOWN 2 l", "settlement"),
        CELLS_OF_THE_SHEET("grid", "DOWN DOWN 7 ENTER 8 ENTER undo RIGHT 1 ENTER", "31.0 > 7"),
        FOUND_IN_THE_SHEET("grid", "DOWN DOWN 5 ENTER grid.find_here k 3 BACK_SPACE", "31.0 > 5"),
        A_QUESTION_IS_MADE("questions", "ENTER h o w TAB undo", "question"),
        A_CHECK_IS_TAKEN_OUT("rules", "DOWN DOWN rules.remove", "own_remove"),
        WEIGHTS_ARE_TAKEN_OUT_ONE_BY_ONE("weights", "DOWN weights.remove DOWN", "weight"),
        WHAT_NOBODY_ASKED_IS_LEFT_OUT_AND_THE_REST_WRITTEN(
                "responseimport", "#rehearse-leave-rest rehearse.make_now", "responses.import");

        private final String screen;
        private final List<String> pressed;
        private final String written;

        Keys(String screen, String pressed, String written) {
            this.screen = screen;
            this.pressed = List.of(pressed.split(" "));
            this.written = written;
        }
    }

    @BeforeAll
    static void make(@TempDir Path once) throws IOException {
        imported =
                Files.writeString(
                        once.resolve("more.csv"), "case,size,fine,other\nk4,7,1,x\nk5,8,2,y\n");
        var study =
                new SmallStudy(once)
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,people,side\nk1,Alfa,yes,1,1\nk2,Beta,yes,2,2\nk3,Gamma,yes,3,1\nk4,Delta,yes,4,2\nk5,Epsilon,yes,5,1\nk6,Zeta,yes,6,2\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\npeople,People,number\nside,Side,category\n")
                        .put("cases/values.csv", "attribute,code,label\nside,1,A\nside,2,B\n")
                        .survey(SURVEY, "list_name,name,label\nyn,1,Yes\nyn,2,No\n");
        assertThat(study.make()).as(study.said()).isZero();
        made = study.study();
        try (StudyFile file = StudyFile.open(made, HERE)) {
            Form form = file.read(h -> Form.byName(h, "s").orElseThrow());
            for (int i = 1; i <= 3; i++) {
                begin(file, form, i, 1);
            }
            begin(file, form, 1, 2);
            begin(file, form, 2, 2);
            for (int i = 1; i <= 3; i++) {
                file.run(new AddOwnCheck(check(form, i)));
                file.run(new AddWeight(weight(i)));
            }
        }
    }

    private static OwnCheck check(Form form, int i) {
        return new OwnCheck(
                "o" + i,
                form.id(),
                "o" + i,
                "${size} > " + i,
                LocalText.of("More than " + i),
                Severity.WARNING);
    }

    private static StudyWeight weight(int i) {
        return new StudyWeight(
                "w" + i, "w" + i, LocalText.of("W" + i), "s", "{\"rake\":\"side\"}", "");
    }

    /** Those that are keyed twice are complete, and differ in every field. */
    private static void begin(StudyFile file, Form form, int number, int pass) {
        String id = "r" + number + pass;
        String about = "k" + number;
        String ofCase =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM study_case WHERE key = :key")
                                        .bind("key", about)
                                        .mapTo(String.class)
                                        .one());
        file.run(
                new StartResponse(
                        form,
                        id,
                        Optional.of(ofCase),
                        about,
                        "paper",
                        pass,
                        "P" + pass,
                        "2026-11-23T12:00"));
        EntryRules rules = new EntryRules(form, CLOCK);
        List<Answer> answers =
                List.of(
                        new Answer.Amount(number * 10 + pass),
                        new Answer.Choice(pass),
                        new Answer.Words("w" + pass));
        for (int i = 0; i < answers.size(); i++) {
            file.run(new SetAnswer(rules, id, about, form.items().get(i), answers.get(i)));
        }
        if (number < 3) {
            file.run(EditResponse.status(id, about, Response.Status.COMPLETE));
        }
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void keysDoTheSameHoweverSlowlyWhatTheyLeadToIsRead(Keys keys) throws IOException {
        String quick = new Desk(keys.screen, false).after(keys.pressed);
        assertThat(quick).contains(keys.written);
        assertThat(new Desk(keys.screen, true).after(keys.pressed)).isEqualTo(quick);
    }

    private static int changes(Handle h) {
        return h.createQuery("SELECT max(id) FROM change").mapTo(Integer.class).one();
    }

    /** A screen in front, of a study of its own. */
    private final class Desk {
        private final HeldRunner runner = new HeldRunner();
        private final ToldDialogs dialogs = new ToldDialogs().text("Ny");
        private final boolean isSlow;
        private final StudySession session;
        private final Screen screen;
        private final int before;

        Desk(String name, boolean isSlow) throws IOException {
            this.isSlow = isSlow;
            Path copy = Files.copy(made, folder.resolve(isSlow + ".feltbok"));
            session = new StudySession(StudyFile.open(copy, HERE), new Screens());
            session.workedOnBy(WhoWorks.known(Live.constant("Kari")));
            before = session.file().read(SlowReadsTest::changes);
            boolean settles = name.equals("settle");
            String subject =
                    switch (name) {
                        case "settle" -> "settle:";
                        case "responseimport" -> "s|" + imported;
                        default -> "";
                    };
            screen = fx(() -> shown(settles ? "entry" : name, subject));
            quiet();
            if (isSlow) {
                runner.hold();
            }
        }

        private Screen shown(String name, String subject) {
            var context = Contexts.by(Live.constant("Kari"), runner, dialogs, t -> {});
            Screen wanted =
                    session.screens(context).stream()
                            .filter(s -> s.key().equals(name))
                            .findFirst()
                            .orElseThrow();
            var root = new BorderPane(wanted.view());
            root.setTop(wanted.header());
            KeyStrokes.of(show(root));
            wanted.shown(subject);
            return wanted;
        }

        /** All is written, and what waits to be read is read, and what that leads to. */
        private void quiet() {
            do {
                for (int i = 0; i < 3; i++) {
                    session.queue().settle();
                    onFx(this::readWhatWaits);
                }
            } while (fx(runner::waiting) > 0);
        }

        private void readWhatWaits() {
            for (int i = runner.waiting(); i > 0; i--) {
                runner.releaseOne();
            }
        }

        String after(List<String> pressed) {
            for (String what : pressed) {
                press(what);
                // what is given is written soon on any machine
                session.queue().settle();
                onFx(() -> {});
                if (!isSlow) {
                    quiet();
                }
            }
            onFx(runner::release);
            quiet();
            String now = written() + fx(this::seen);
            onFx(screen::dispose);
            onFx(() -> stage.getScene().setRoot(new BorderPane()));
            session.close();
            assertThat(runner.failures()).isEmpty();
            return now;
        }

        private void press(String what) {
            if (what.equals("undo")) {
                onFx(() -> screen.keep(session::undo));
            } else if (what.startsWith("#")) {
                onFx(() -> ((Button) screen.view().lookup(what)).fire());
            } else if (what.contains(".")) {
                onFx(() -> command(what));
            } else {
                SlowReadsTest.this.press(key(what)).release(key(what));
            }
        }

        private static KeyCode key(String what) {
            char sign = what.charAt(0);
            return what.length() > 1
                    ? KeyCode.valueOf(what)
                    : Character.isDigit(sign)
                            ? KeyCode.valueOf("DIGIT" + sign)
                            : KeyCode.valueOf(what.toUpperCase(Locale.ROOT));
        }

        private void command(String key) {
            screen.commands().stream()
                    .filter(c -> c.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
        }

        /** What the study's history tells, without what is by chance. */
        private String written() {
            List<String> told =
                    session.file()
                            .read(
                                    h ->
                                            h.createQuery(WRITTEN)
                                                    .bind("before", before)
                                                    .mapTo(String.class)
                                                    .list());
            return String.join("\n", told).replaceAll(BY_CHANCE, "#") + "\n";
        }

        private String seen() {
            Scene scene = stage.getScene();
            return "hand " + name(scene.getFocusOwner()) + "\n" + fields(scene.getRoot());
        }

        private String fields(Node node) {
            if (!node.isVisible()) {
                return "";
            }
            String own =
                    switch (node) {
                        case TextInputControl t -> name(t) + " " + t.getText() + "\n";
                        case ListView<?> l ->
                                name(l) + " " + l.getSelectionModel().getSelectedIndex() + "\n";
                        case TableView<?> t ->
                                name(t) + " " + t.getSelectionModel().getSelectedIndex() + "\n";
                        default -> "";
                    };
            StringBuilder all = new StringBuilder(own);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(n -> all.append(fields(n)));
            }
            return all.toString();
        }

        private String name(Node node) {
            return node == null
                    ? "nowhere"
                    : (node.getClass().getSimpleName() + " " + node.getId())
                            .replaceAll(BY_CHANCE, "#");
        }
    }
}
