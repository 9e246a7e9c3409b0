package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What looking at figures asks of the study, counted and not timed. */
final class FiguresReadOnceTest extends FiguresDesk {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    void prepare() {
        listen();
    }

    @Test
    void openingAsksEachThingOnce() {
        node("figures-list", ListView.class);
        FigureCanvas canvas = node("figure-canvas", FigureCanvas.class);
        await(canvas::isCurrent);
        assertThat(asked).hasSizeGreaterThan(10);
        // weights are in the data and, by their names, in the pane beside; a setting is asked by
        // its name
        assertThat(Set.copyOf(asked))
                .allMatch(
                        s ->
                                Collections.frequency(asked, s)
                                        <= (s.contains("FROM weight w")
                                                        || s.contains("FROM setting")
                                                ? 2
                                                : 1));
    }

    @Test
    void aKeyInTheListAsksTheStudyNothing() {
        ListView<?> list = node("figures-list", ListView.class);
        FigureCanvas canvas = node("figure-canvas", FigureCanvas.class);
        await(canvas::isCurrent);
        String before = node("figure-caption", Labeled.class).getText();
        asked.clear();
        onFx(() -> list.getSelectionModel().selectNext());
        await(() -> !node("figure-caption", Labeled.class).getText().equals(before));
        await(canvas::isCurrent);
        assertThat(asked).isEmpty();
        file.read(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one());
        assertThat(asked).as("what is asked is heard").isNotEmpty();
    }

    private void listen() {
        file.read(
                h ->
                        h.getConfig(SqlStatements.class)
                                .setSqlLogger(
                                        new SqlLogger() {
                                            @Override
                                            public void logBeforeExecution(StatementContext c) {
                                                asked.add(c.getRawSql() + c.getBinding());
                                            }
                                        }));
    }
}
