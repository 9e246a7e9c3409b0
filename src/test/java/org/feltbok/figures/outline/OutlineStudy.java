package org.feltbok.figures.outline;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.StudyFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The small study with a report: sections one (f1, f2, t1), two (f3) and two's part (f4), and f5 in
 * none.
 */
final class OutlineStudy {
    private OutlineStudy() {}

    static StudyFile create(Path folder) {
        StudyFile file = SmallStudy.create(folder);
        file.run(new AddSection("one", LocalText.of("1 One"), ""));
        file.run(new AddSection("two", LocalText.of("2 Two"), ""));
        file.run(new AddSection("deep", LocalText.of("2.1 Deep"), "two"));
        file.run(new MoveSection("deep", "two", 0));
        figure(file, "f1", "figure", 1, "one");
        figure(file, "f2", "figure", 2, "one");
        figure(file, "t1", "table", 1, "one");
        figure(file, "f3", "figure", 3, "two");
        figure(file, "f4", "figure", 4, "deep");
        figure(file, "f5", "figure", 5, "");
        return file;
    }

    static void figure(StudyFile file, String key, String kind, int number, String section) {
        add(
                file,
                ("{'key':'%s','kind':'%s','number':%d,'title':'T %s','section':'%s',"
                                + "'variable':'q1','rows':{'answers':'q1'},'columns':{'statistic':'share'}}")
                        .formatted(key, kind, number, key, section));
    }

    static void add(StudyFile file, String json) {
        file.run(new AddFigure(FigureSpec.parse(json.replace('\'', '"'), "test")));
    }

    static Outline outline(StudyFile file) {
        return file.read(OutlineStore::read);
    }

    /** Such as {@code one: f1 f2}. */
    static List<String> told(StudyFile file) {
        List<String> lines = new ArrayList<>();
        for (Part part : outline(file).parts()) {
            lines.add(
                    ">".repeat(part.depth())
                            + part.key()
                            + part.figures().stream()
                                    .map(f -> " " + f.key())
                                    .reduce("", String::concat));
        }
        return lines;
    }
}
