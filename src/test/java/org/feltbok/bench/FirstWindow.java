package org.feltbok.bench;

import java.nio.file.Path;
import java.util.List;

/** From the command to the window in which one can work, on a study as large as the sample. */
final class FirstWindow implements Mark {
    private static final int RESPONSES = 78;

    @Override
    public String number() {
        return "G1";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        String what = "start to first usable window";
        if (!JavaPrograms.hasPackedProgram()) {
            return List.of(new Line.NotMeasured(number(), what, "the program is not packed"));
        }
        JavaPrograms java = new JavaPrograms(workshop.folder(), workshop.programs());
        Path study = workshop.study(RESPONSES);
        List<String> ours =
                java.asBuilt(
                        "window",
                        java.programPath(),
                        WindowProbe.class,
                        List.of("open", study.toString()));
        List<String> bare =
                java.cached("bare", java.librariesPath("javafx-"), BareWindow.class, List.of());
        Pair pair =
                Pair.of(
                        workshop.runs(),
                        () -> workshop.programs().run(ours).at("shown"),
                        () -> workshop.programs().run(bare).at("shown"));
        return List.of(
                pair.line(
                        number(),
                        what,
                        Line.Unit.MILLISECONDS,
                        "a bare JavaFX window, AOT cache too",
                        1.5));
    }
}
