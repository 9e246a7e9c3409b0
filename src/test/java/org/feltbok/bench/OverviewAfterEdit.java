package org.feltbok.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer changed in a study grown large, until all cards of Overview are right again, beside
 * computing one figure of the same study: as processor time, and as what it puts into memory.
 */
final class OverviewAfterEdit implements Mark {
    private static final int CHARACTERS = 20_000;

    private final Path sample;
    private final int responses;

    /**
     * @param sample folder of plain files
     * @param responses to the main questionnaire
     */
    OverviewAfterEdit(Path sample, int responses) {
        this.sample = sample;
        this.responses = responses;
    }

    @Override
    public String number() {
        return "G12";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        Path file = workshop.folder().resolve("g12-large.feltbok");
        GrownStudy.grown(sample, file, responses, CHARACTERS);
        // once: it tells medians, and takes half a minute
        Programs.Run run = workshop.programs().run(command(file));
        return List.of(
                line(run, "processor", "processor time", Line.Unit.MILLISECONDS),
                line(run, "memory", "put into memory", Line.Unit.MEBIBYTES));
    }

    private Line line(Programs.Run run, String what, String words, Line.Unit unit) {
        return new Line.Compared(
                number(),
                "one answer to Overview right, %,d responses, %s".formatted(responses, words),
                run.value("look." + what),
                run.value("figure." + what),
                unit,
                "one figure computed",
                1.0);
    }

    private static List<String> command(Path study) {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "-Xmx3g"));
        command.addAll(
                List.of(System.getProperty("bench.options", "-XX:+UseSerialGC").split(" +")));
        command.addAll(
                List.of(
                        "-cp",
                        String.join(File.pathSeparator, Programs.classPath(part -> true)),
                        OverviewProbe.class.getName(),
                        study.toString()));
        return command;
    }
}
