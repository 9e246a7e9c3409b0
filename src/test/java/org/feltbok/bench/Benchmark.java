package org.feltbok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures the marks and prints each as a ratio. */
public final class Benchmark {
    private Benchmark() {}

    /**
     * @param responses in the study grown large
     * @param characters of its longest interview
     * @param answers that are searched; 0 = as many as the large survey has rows
     */
    static List<Mark> marks(int responses, int characters, int answers) {
        Path sample =
                Path.of(
                        System.getProperty("feltbok.home", "."),
                        "sample-data",
                        "small-municipalities");
        return List.of(
                new FirstWindow(),
                new OpenedStudy(),
                new SavedKey(600),
                new ImportedFile(),
                new ImportedFromBook(),
                new EditedAnswer(),
                new WholeReport(sample),
                new PeakMemory(),
                new SearchedAnswers(answers),
                new GroupedAnswers(),
                new DataToExcel(),
                new BookOfTables(),
                new OverviewAfterEdit(sample, responses),
                new KeyInLargeStudy(sample, responses, characters));
    }

    /**
     * Arguments: folder for data, and optionally {@code --runs N}, {@code --answers N} (how many G7
     * searches), {@code --small} (to try the harness) and numbers of marks, such as G3.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0])).toRealPath();
        List<String> rest = new ArrayList<>(List.of(args).subList(1, args.length));
        boolean small = rest.remove("--small");
        int runs = number(rest, "--runs", small ? 3 : 7);
        int answers = number(rest, "--answers", 0);
        Programs programs = new Programs(folder.resolve("programs.log"));
        Workshop workshop =
                small
                        ? new Workshop(folder, programs, runs, 78, 300)
                        : new Workshop(folder, programs, runs, 10_000, 100_000);
        List<Mark> wanted =
                (small ? marks(400, 20_000, answers) : marks(50_000, 300_000, answers))
                        .stream().filter(m -> rest.isEmpty() || rest.contains(m.number())).toList();
        System.out.println(Table.head());
        List<Line> lines = measure(wanted, workshop, line -> System.out.println(Table.row(line)));
        System.out.println(Table.summary(lines));
        System.exit(0);
    }

    /** The number that stands after an option, which is taken out with it. */
    private static int number(List<String> rest, String option, int usual) {
        int at = rest.indexOf(option);
        if (at < 0) {
            return usual;
        }
        int number = Integer.parseInt(rest.get(at + 1));
        rest.subList(at, at + 2).clear();
        return number;
    }

    /** Measures one mark after another; one that fails is told and does not stop the others. */
    static List<Line> measure(List<Mark> marks, Workshop workshop, Consumer<Line> told) {
        List<Line> lines = new ArrayList<>();
        for (Mark mark : marks) {
            List<Line> measured;
            try {
                measured = mark.measure(workshop);
            } catch (Exception e) {
                measured =
                        List.of(
                                new Line.NotMeasured(
                                        mark.number(), "", workshop.programs().failure(e)));
            }
            lines.addAll(measured);
            measured.forEach(told);
        }
        return lines;
    }
}
