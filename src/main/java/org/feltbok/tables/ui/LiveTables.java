package org.feltbok.tables.ui;

import javafx.scene.Node;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.dataset.WeightStore;
import org.feltbok.figures.SmallBases;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Study;

import java.util.List;

/** A screen that shows the data and weights as they are now, read while it is looked at. */
abstract class LiveTables extends ReadScreen {
    final Study file;
    final LiveStudyData data;

    /** What is shown. */
    record Read(StudyData data, List<StudyWeight> weights, SmallBases small) {}

    LiveTables(ScreenName name, ScreenContext context, Study file, LiveStudyData data) {
        super(name, context);
        this.file = file;
        this.data = data;
        hears(data.listen(change -> outdated()));
        hears(
                file.listen(
                        event -> {
                            if (event.touches("setting")) {
                                outdated();
                            }
                        }));
    }

    @Override
    protected final void read() {
        reader.run(
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
        view().focusOnceShown(first()::requestFocus, table()::requestFocus);
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Space", "tables.keys.tick"));
    }
}
