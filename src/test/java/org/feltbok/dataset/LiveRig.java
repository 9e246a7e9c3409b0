package org.feltbok.dataset;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.SmallStudy;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small study whose data follow it, and what was told of them. */
public abstract class LiveRig {
    @TempDir Path folder;

    protected StudyFile file;
    protected LiveStudyData live;
    protected final List<LiveStudyData.DataChange> told = new ArrayList<>();

    @BeforeEach
    final void openStudy() {
        file = SmallStudy.create(folder);
        live = new LiveStudyData(file);
        live.listen(told::add);
    }

    @AfterEach
    final void closeStudy() {
        live.close();
        file.close();
    }

    protected final void answer(String response, String column, @Nullable Object value) {
        file.run(new SmallStudy.Change(w -> w.update("answers_main", response, column, value)));
    }

    protected final double value(String measure) {
        return new Measures(live.snapshot()).evaluate(measure).value().orElse(Double.NaN);
    }
}
