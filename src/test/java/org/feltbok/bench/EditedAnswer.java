package org.feltbok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * From an answer being saved until all tables and the figure on the screen are right again, in a
 * program that was just started as the packed one is.
 */
final class EditedAnswer implements Mark {
    private final AllTables tables = new AllTables();

    @Override
    public String number() {
        return "G5";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        List<Line> lines = new ArrayList<>();
        lines.addAll(measure(workshop, workshop.some()));
        lines.addAll(measure(workshop, workshop.many()));
        return lines;
    }

    private List<Line> measure(Workshop workshop, int rows) throws Exception {
        String what =
                "one edit of %s to %d tables and figure right, %,d"
                        .formatted("%s", tables.size(), rows);
        if (!JavaPrograms.hasPackedProgram()) {
            return List.of(
                    new Line.NotMeasured(
                            number(), what.formatted("an item"), "the program is not packed"));
        }
        Path path = workshop.folder().resolve("edited.feltbok");
        Files.copy(workshop.study(rows), path, StandardCopyOption.REPLACE_EXISTING);
        JavaPrograms java = new JavaPrograms(workshop.folder(), workshop.programs());
        Programs.Run run =
                workshop.programs()
                        .run(
                                java.asBuilt(
                                        "window",
                                        java.programPath(),
                                        EditProbe.class,
                                        List.of(path.toString(), "" + rows, "" + workshop.runs())));
        return List.of(
                beside(run, "scale", what.formatted("a scale")),
                beside(run, "group", what.formatted("the group")),
                pspp(workshop, rows, run.value("group.ours"), what.formatted("the group")));
    }

    private Line beside(Programs.Run run, String what, String words) {
        return new Line.Compared(
                number(),
                words,
                run.value(what + ".ours"),
                run.value(what + ".loops"),
                Line.Unit.MILLISECONDS,
                "plain loops over bytes",
                5);
    }

    private Line pspp(Workshop workshop, int rows, double ours, String what) throws Exception {
        if (Pspp.program().isEmpty()) {
            return new Line.NotMeasured(number(), what, "pspp is not installed");
        }
        List<String> job = Pspp.tables(workshop.csv(rows), workshop.folder());
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            times.add(workshop.programs().run(job).millis());
        }
        return new Line.Compared(
                number(),
                what,
                ours,
                Pair.median(times),
                Line.Unit.MILLISECONDS,
                "PSPP's whole job",
                0.05);
    }
}
