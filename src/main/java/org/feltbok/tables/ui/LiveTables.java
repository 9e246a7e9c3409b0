package org.feltbok.tables.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.dataset.WeightStore;
import org.feltbok.figures.SmallBases;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;

import java.util.List;

/** A screen that shows the data and weights as they are now, read while it is looked at. */
abstract class LiveTables implements Screen {
    final ScreenContext context;
    final Study file;
    final LiveStudyData data;
    final Texts texts;
    final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final List<Listening> listening;
    private final ReadInFront reading = new ReadInFront(this::begin);

    /** What is shown. */
    record Read(StudyData data, List<StudyWeight> weights, SmallBases small) {}

    LiveTables(ScreenContext context, Study file, LiveStudyData data) {
        this.context = context;
        this.file = file;
        this.data = data;
        texts = context.texts();
        listening =
                List.of(
                        data.listen(change -> Platform.runLater(reading::outdated)),
                        file.listen(
                                event -> {
                                    if (event.touches("setting")) {
                                        Platform.runLater(reading::outdated);
                                    }
                                }));
    }

    final void read() {
        reading.now();
    }

    private void begin() {
        context.tasks()
                .run(
                        "tables.reading",
                        p ->
                                new Read(
                                        data.snapshot(),
                                        file.read(WeightStore::all),
                                        file.read(SmallBases::read)),
                        this::take,
                        this::letGo);
    }

    abstract void take(Read read);

    /** What has the keyboard first. */
    abstract Node first();

    /** What has it where the list is put away. */
    abstract Node table();

    @Override
    public abstract Panes view();

    final void go(String screen) {
        context.navigator().go(Navigator.Target.screen(screen));
    }

    /** Whatever is at hand is read again when it is next shown. */
    final void letGo() {
        reading.unread();
    }

    @Override
    public void shown(String subject) {
        reading.shown();
        Platform.runLater(this::focus);
    }

    private void focus() {
        view().focus(first()::requestFocus, table()::requestFocus);
    }

    @Override
    public void hidden() {
        reading.hidden();
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Space", "tables.keys.tick"));
    }

    @Override
    public ObservableValue<String> statusText() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        listening.forEach(Listening::end);
    }
}
