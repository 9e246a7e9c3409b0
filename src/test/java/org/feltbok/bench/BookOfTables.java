package org.feltbok.bench;

import org.feltbok.analysis.AgainstRules;
import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.tables.BookMaker;
import org.feltbok.tables.BookSpec;
import org.feltbok.tables.TableBook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * From choosing the columns to a whole weighted table book: 200 questions by five variables, each
 * column held against the rest, against plain loops that count and weigh the same rows and make
 * nothing of it.
 */
final class BookOfTables implements Mark {
    private static final int QUESTIONS = 200;
    private static final int BY = 5;
    private static final int CLASSES = 4;
    private static final int STEPS = 6;

    private final SplittableRandom random = new SplittableRandom(5);

    @Override
    public String number() {
        return "G11";
    }

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        int rows = workshop.some();
        byte[][] columns = new byte[QUESTIONS + BY][rows];
        for (int c = 0; c < columns.length; c++) {
            for (int row = 0; row < rows; row++) {
                columns[c][row] = (byte) random.nextInt(c < QUESTIONS ? STEPS : CLASSES);
            }
        }
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            weights[row] = 0.5 + random.nextDouble();
        }
        StudyData study = study(columns, weights);
        BookSpec spec =
                BookSpec.PLAIN
                        .by(IntStream.range(0, BY).mapToObj(i -> "by" + i).toList())
                        .weighted("w");
        Pair pair =
                Pair.of(
                        workshop.runs(),
                        () -> Pair.time(() -> whole(BookMaker.of(study, spec))),
                        () -> Pair.time(() -> counted(loops(columns, weights))));
        return List.of(
                pair.line(
                        number(),
                        QUESTIONS + " × " + BY + " × " + rows + ", weighted and tested",
                        Line.Unit.MILLISECONDS,
                        "loops over bytes that count and weigh",
                        3));
    }

    private static void whole(TableBook book) {
        if (book.pages().size() != QUESTIONS || book.heads().size() != 1 + BY * CLASSES) {
            throw new IllegalStateException("a book of " + book.pages().size());
        }
    }

    private static void counted(double sum) {
        if (!(sum > 0)) {
            throw new IllegalStateException("counted nothing");
        }
    }

    /** Rows, weights and their squares of every answer in every column. */
    private static double loops(byte[][] columns, double[] weights) {
        double found = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            byte[] answers = columns[question];
            for (int by = 0; by < BY; by++) {
                byte[] classes = columns[QUESTIONS + by];
                int[] n = new int[STEPS * CLASSES];
                double[] w = new double[n.length];
                double[] w2 = new double[n.length];
                for (int row = 0; row < answers.length; row++) {
                    int at = answers[row] * CLASSES + classes[row];
                    n[at]++;
                    w[at] += weights[row];
                    w2[at] += weights[row] * weights[row];
                }
                found += n[3] + w[3] + w2[3];
            }
        }
        return found;
    }

    private static StudyData study(byte[][] columns, double[] weights) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Column> cells = new HashMap<>();
        List<AskedQuestion> questions = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            boolean isQuestion = c < QUESTIONS;
            String name = isQuestion ? "q" + c : "by" + (c - QUESTIONS);
            LocalText label = LocalText.of(name);
            List<Category> categories = new ArrayList<>();
            for (int i = 1; i <= (isQuestion ? STEPS : CLASSES); i++) {
                LocalText step = LocalText.of("" + i);
                categories.add(new Category("" + i, step, step, i, Optional.empty()));
            }
            variables.put(
                    name,
                    new Variable(
                            name,
                            label,
                            label,
                            isQuestion ? Variable.Type.SCALE : Variable.Type.CATEGORY,
                            categories,
                            0,
                            Set.of()));
            cells.put(name, CategoryColumn.of(columns[c]));
            if (isQuestion) {
                questions.add(
                        new AskedQuestion(
                                name,
                                "" + c,
                                label,
                                List.of(
                                        new AskedItem(
                                                name, name, label, label, categories, List.of()))));
            }
        }
        LocalText label = LocalText.of("w");
        variables.put(
                "w", new Variable("w", label, label, Variable.Type.NUMBER, List.of(), 2, Set.of()));
        cells.put("w", NumberColumn.of(weights));
        List<Dataset.Row> rows =
                IntStream.range(0, weights.length)
                        .mapToObj(i -> new Dataset.Row("r" + i, "r" + i, "r" + i))
                        .toList();
        Dataset nobody = Dataset.ofCases(List.of(), Map.of(), Map.of());
        int[] none = new int[weights.length];
        java.util.Arrays.fill(none, -1);
        Dataset data = Dataset.ofResponses("s", rows, variables, cells, nobody, none);
        Survey survey =
                new Survey("s", label, questions, Set.of(), Set.of(), data, AgainstRules.NONE);
        return new StudyData(
                LocalText.of("S"),
                LocalText.of(""),
                "nb",
                "s",
                Map.of(),
                nobody,
                Map.of(),
                Map.of("s", survey));
    }
}
