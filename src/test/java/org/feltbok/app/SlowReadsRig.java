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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * For tests of keys given to a screen that is slow, or quick, to read what they are about: a desk
 * at which one of its screens is in front.
 */
abstract class SlowReadsRig extends FxTest {
    protected static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    protected static final Environment HERE = new Environment(CLOCK, () -> "Kari", "pc");
    private static final String WRITTEN =
            """
            SELECT g.kind || ' ' || g.operation || ' ' || ifnull(c.tbl || '.' || c.col || ' '
              || ifnull(c.old, '') || ' > ' || ifnull(c.new, ''), '')
            FROM change g LEFT JOIN change_cell c ON c.change_id = g.id
            WHERE g.id > :before ORDER BY g.id, c.id""";

    /** Identities. */
    private static final String BY_CHANCE = "[0-9a-f]{8}-[0-9a-f-]{27}";

    @TempDir protected Path folder;

    private static int changes(Handle h) {
        return h.createQuery("SELECT max(id) FROM change").mapTo(Integer.class).one();
    }

    /** How soon a screen has read what it shows. */
    enum Pace {
        QUICK,
        SLOW,
        SLOW_FROM_THE_START
    }

    /** A screen in front, of a study of its own. */
    protected final class Desk {
        private static final KeyCode MEANT = KeyCode.F24;
        private final Deque<String> meant = new ArrayDeque<>();
        private final List<String> told = new ArrayList<>();
        private final HeldRunner runner = new HeldRunner();
        private final ToldDialogs dialogs = new ToldDialogs().text("Ny");
        private final Pace pace;
        private final StudySession session;
        private List<Screen> all = List.of();
        private final Screen screen;
        private final int before;

        Desk(Path made, String name, String subject, Pace pace) throws IOException {
            this.pace = pace;
            Path copy = Files.copy(made, folder.resolve(pace + ".feltbok"));
            session = new StudySession(StudyFile.open(copy, HERE), new Screens());
            session.workedOnBy(WhoWorks.known(Live.constant("Kari")));
            before = session.file().read(SlowReadsRig::changes);
            if (pace == Pace.SLOW_FROM_THE_START) {
                runner.hold();
            }
            screen = fx(() -> shown(name, subject));
            if (pace != Pace.SLOW_FROM_THE_START) {
                quiet();
            }
            if (pace == Pace.SLOW) {
                runner.hold();
            }
        }

        private Screen shown(String name, String subject) {
            var context =
                    Contexts.by(
                            Live.constant("Kari"),
                            runner,
                            dialogs,
                            t -> told.add("went to " + t.screen()));
            all = session.screens(context);
            Screen wanted =
                    all.stream().filter(s -> s.key().equals(name)).findFirst().orElseThrow();
            var root = new BorderPane(wanted.view());
            root.setTop(wanted.header());
            Scene scene = show(root);
            KeyStrokes.of(scene);
            if (pace == Pace.SLOW_FROM_THE_START) {
                asTheWindowGivesKeys(scene, wanted);
            }
            wanted.shown(subject);
            return wanted;
        }

        /** First to who keeps them for later, then to the command they mean. */
        private void asTheWindowGivesKeys(Scene scene, Screen wanted) {
            scene.addEventFilter(KeyEvent.ANY, wanted::keepKey);
            scene.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    e -> {
                        if (e.getCode() == MEANT) {
                            command(meant.remove());
                        }
                    });
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
                if (pace == Pace.QUICK) {
                    quiet();
                }
            }
            onFx(runner::release);
            quiet();
            String now =
                    written() + told + dialogs.notes() + dialogs.asked() + "\n" + fx(this::seen);
            onFx(() -> all.forEach(Screen::dispose));
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
                if (pace == Pace.SLOW_FROM_THE_START) {
                    meant.add(what);
                    SlowReadsRig.this.press(MEANT).release(MEANT);
                } else {
                    onFx(() -> command(what));
                }
            } else {
                SlowReadsRig.this.press(key(what)).release(key(what));
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
            Command found =
                    screen.commands().stream()
                            .filter(c -> c.key().equals(key))
                            .findFirst()
                            .orElseThrow();
            if (found.isEnabled()) {
                found.action().run();
            }
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
