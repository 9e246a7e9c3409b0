package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Makes the responses of the sample study so that they give every number the report prints.
 *
 * <p>Run from the project's folder: {@code java
 * src/test/java/org/feltbok/sample/GenerateResponses.java sample-data/small-municipalities}. What
 * is to come out stands in {@code src/test/resources/org/feltbok/sample}. Open answers get the
 * placeholder {@code @text}.
 */
public final class GenerateResponses {
    private static final Path PLANS = Path.of("src/test/resources/org/feltbok/sample");
    private static final long SEED = 20181105L;

    private GenerateResponses() {}

    /** Writes the response files into the study folder given as the only argument. */
    public static void main(String[] args) throws IOException {
        Path study = Path.of(args[0]);
        List<Municipality> municipalities =
                Municipality.readAll(study).stream()
                        .filter(municipality -> !municipality.country())
                        .toList();
        survey(municipalities.stream().filter(Municipality::inFrame).toList())
                .write(study.resolve("responses/survey.csv"));
        // The two tables of the baseline survey fit different numbers of small municipalities only:
        // two files.
        baseline(study, "baseline_staff", new Baseline(municipalities, 59, 147, new Random(SEED)));
        baseline(study, "baseline_imc", new Baseline(municipalities, 79, 127, new Random(SEED)));
    }

    /** The survey's answers, the same each time. */
    static CsvTable survey(List<Municipality> frame) throws IOException {
        int[] reached =
                plan("blocks.csv").rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.get("reached")))
                        .toArray();
        List<Respondent> respondents =
                new DrawRespondents(frame, reached, plan("draw.csv").rows(), new Random(SEED))
                        .draw();
        List<ItemPlan> plans = plan("items.csv").rows().stream().map(ItemPlan::of).toList();
        List<Rule> rules = plan("rules.csv").rows().stream().map(Rule::of).toList();
        Answers answers = new AssignAnswers(plans, rules, respondents, SEED).assign();
        return new SurveyTable(answers, plans, new Random(SEED)).table();
    }

    private static void baseline(Path study, String name, Baseline baseline) throws IOException {
        baseline.table(plan(name + ".csv").rows())
                .write(study.resolve("responses/" + name + ".csv"));
    }

    private static CsvTable plan(String name) throws IOException {
        return CsvTable.read(PLANS.resolve(name));
    }
}
