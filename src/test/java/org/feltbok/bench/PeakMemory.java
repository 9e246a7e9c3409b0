package org.feltbok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Most memory used by the window with a study in it and all its figures made. */
final class PeakMemory implements Mark {
    @Override
    public String number() {
        return "G8";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        String what =
                "peak memory, %,d x 90, all tables and 60 figures made".formatted(workshop.some());
        if (!JavaPrograms.hasPackedProgram()) {
            return List.of(new Line.NotMeasured(number(), what, "the program is not packed"));
        }
        if (!Files.exists(Path.of("/proc/self/status"))) {
            return List.of(
                    new Line.NotMeasured(
                            number(), what, "only Linux tells how much a process used"));
        }
        Path study = workshop.study(workshop.some());
        // the window holds its file alone, so the figures are made from another one of the same
        // answers
        Path copy = workshop.folder().resolve("figures.feltbok");
        Files.copy(study, copy, StandardCopyOption.REPLACE_EXISTING);
        JavaPrograms java = new JavaPrograms(workshop.folder(), workshop.programs());
        List<String> ours =
                java.plain(
                        java.programPath(),
                        FigureProbe.class,
                        List.of(copy.toString(), "open", study.toString()));
        List<String> bare = java.plain(java.librariesPath("javafx-"), BareWindow.class, List.of());
        Pair pair =
                Pair.of(
                        workshop.runsOfLong(),
                        () -> workshop.programs().run(ours).value("made"),
                        () -> workshop.programs().run(bare).value("shown"));
        return List.of(pair.line(number(), what, Line.Unit.MEBIBYTES, "a bare JavaFX window", 1.5));
    }
}
