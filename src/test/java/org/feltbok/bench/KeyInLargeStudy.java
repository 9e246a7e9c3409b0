package org.feltbok.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From a key to all of it saved, read and shown, in a study grown large beside the same key in the
 * sample study: on each screen, as time and as processor time. Overview waits for a hand to rest,
 * whatever the size, so that there only the processor time tells.
 */
final class KeyInLargeStudy implements Mark {
    private static final int KEYS = 12;
    private static final List<String> SCREENS =
            List.of("entry", "coding", "interviews", "overview", "cases");

    private final Path sample;
    private final int responses;
    private final int characters;

    /**
     * @param sample folder of plain files
     * @param responses to the main questionnaire of the large study
     * @param characters of its longest interview
     */
    KeyInLargeStudy(Path sample, int responses, int characters) {
        this.sample = sample;
        this.responses = responses;
        this.characters = characters;
    }

    @Override
    public String number() {
        return "G10";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            return List.of(new Line.NotMeasured(number(), "a key", "there is no display"));
        }
        Path small = GrownStudy.sample(sample, workshop.folder().resolve("g10-sample.feltbok"));
        Path large =
                GrownStudy.grown(
                        sample,
                        workshop.folder().resolve("g10-large.feltbok"),
                        responses,
                        characters);
        // once: each tells the median of some keys, and takes half a minute
        Programs.Run floor = workshop.programs().run(command(small));
        Programs.Run ours = workshop.programs().run(command(large));
        List<Line> lines = new ArrayList<>();
        for (String screen : SCREENS) {
            lines.add(line(screen, "wall", "until shown", ours, floor));
            lines.add(line(screen, "processor", "processor time", ours, floor));
        }
        return lines;
    }

    private Line line(
            String screen, String what, String words, Programs.Run ours, Programs.Run floor) {
        String name = screen + "." + what;
        return new Line.Compared(
                number(),
                "key in %s at %,d responses, %s".formatted(screen, responses, words),
                ours.value(name),
                floor.value(name),
                Line.Unit.MILLISECONDS,
                "the same key in the sample study",
                2.0);
    }

    /** With all of this process's classes, as the hand at the keyboard is one of the tests'. */
    private static List<String> command(Path study) {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "-Xmx2g"));
        command.addAll(
                List.of(System.getProperty("bench.options", "-XX:+UseSerialGC").split(" +")));
        command.addAll(
                List.of(
                        "-Dprism.order=sw",
                        "-cp",
                        String.join(File.pathSeparator, Programs.classPath(part -> true)),
                        KeyProbe.class.getName(),
                        study.toString(),
                        "" + KEYS));
        return command;
    }
}
