package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.BorderPane;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.SampleStudy;
import org.feltbok.ui.ToldDialogs;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A screen that is gone to asks the study each thing once, whatever its parts are made of. */
class ReadOnceTest extends FxTest {
    /** Draws all figures of the report before it is read, which takes long. */
    private static final String DRAWN = "figures";

    @TempDir Path folder;

    /** What is asked of a study, with what stands in for its marks. */
    private static final class Asked extends DefaultStatementBuilder {
        private final Set<String> all = new HashSet<>();
        private final List<String> again = new ArrayList<>();

        @Override
        public synchronized PreparedStatement create(
                Connection c, String sql, StatementContext context) throws SQLException {
            String asked = sql + " " + context.getBinding();
            if (!all.add(asked)) {
                again.add(asked);
            }
            return super.create(c, sql, context);
        }

        /** What was asked more than once since this was asked before. */
        synchronized List<String> again() {
            List<String> told = List.copyOf(again);
            all.clear();
            again.clear();
            return told;
        }
    }

    @Test
    void noScreenAsksTheStudyTheSameThingTwiceWhenItIsGoneTo() {
        var again = new TreeMap<String, List<String>>();
        var asked = new Asked();
        var runner = new HeldRunner();
        StudyFile study = SampleStudy.open(folder);
        var session = new StudySession(study, new Screens());
        session.workedOnBy(WhoWorks.known(Live.constant("Marit Aune")));
        var context = Contexts.by(Live.constant("Marit Aune"), runner, new ToldDialogs(), t -> {});
        onFx(() -> {});
        study.read(
                h -> {
                    h.setStatementBuilder(asked);
                    return h;
                });
        List<Screen> screens = fx(() -> session.screens(context));
        for (Screen screen : screens) {
            if (screen.key().equals(DRAWN)) {
                continue;
            }
            onFx(() -> goTo(screen));
            session.queue().settle();
            onFx(() -> {});
            List<String> found = asked.again();
            if (!found.isEmpty()) {
                again.put(screen.key(), found);
            }
            onFx(screen::hidden);
        }
        onFx(() -> screens.forEach(Screen::dispose));
        onFx(() -> stage.getScene().setRoot(new BorderPane()));
        session.close();
        assertThat(runner.failures()).isEmpty();
        assertThat(again).isEmpty();
    }

    private void goTo(Screen screen) {
        var root = new BorderPane(screen.view());
        root.setTop(screen.header());
        KeyStrokes.of(show(root));
        screen.shown("");
    }
}
