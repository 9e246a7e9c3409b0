package org.feltbok.robot;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keys forms drawn by chance through the real window and compares the file with what was sent. As a
 * program: {@code KeyedForms FORMS KEYS_PER_SECOND SEED FOLDER}; ends with 1 where anything
 * differs.
 */
public final class KeyedForms {
    private static final int FORMS_EACH = 10;
    private static final int FIELDS = 14;

    /**
     * What came of it.
     *
     * @param forms keyed
     * @param keys sent
     * @param cells compared
     * @param differences one line each
     */
    public record Result(int forms, long keys, long cells, List<String> differences) {}

    private final Path folder;
    private final double pace;

    KeyedForms(Path folder, double keysPerSecond) {
        this.folder = folder;
        this.pace = keysPerSecond;
    }

    public static void main(String[] args) {
        int forms = Integer.parseInt(args[0]);
        Result result =
                new KeyedForms(Path.of(args[3]), Double.parseDouble(args[1]))
                        .run(forms, Long.parseLong(args[2]));
        result.differences().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d forms, %d keys, %d cells compared: %d differences%n",
                result.forms(),
                result.keys(),
                result.cells(),
                result.differences().size());
        System.exit(result.differences().isEmpty() ? 0 : 1);
    }

    /** Keys so many forms, ten to a questionnaire, each questionnaire drawn anew. */
    Result run(int forms, long seed) {
        long keys = 0;
        long cells = 0;
        int done = 0;
        List<String> differences = new ArrayList<>();
        for (int study = 0; done < forms; study++) {
            int now = Math.min(FORMS_EACH, forms - done);
            Language language = study % 2 == 0 ? Language.EN : Language.NB;
            long own = seed + study;
            RandomSurvey survey = new RandomSurvey(own, now + 2, FIELDS);
            List<FormPlan> plans = new ArrayList<>();
            for (int form = 0; form < now; form++) {
                char sign = language == Language.NB ? ',' : '.';
                // who has finished a form has another list before and after this one
                boolean back = plans.stream().noneMatch(FormPlan::complete);
                plans.add(new FormPlan(survey, own * 1000 + form, sign, back));
            }
            Path file = make(survey, "study-" + own);
            keys += key(file, language, plans);
            Comparison comparison = new Comparison(Studies.responses(file), survey, "seed " + own);
            differences.addAll(comparison.differences(plans));
            cells += comparison.cells();
            done += now;
            System.out.printf(
                    "seed %d: %d forms, %d differences so far%n", own, done, differences.size());
        }
        return new Result(done, keys, cells, differences);
    }

    private Path make(RandomSurvey survey, String name) {
        Path plain = folder.resolve(name);
        survey.write(plain, "en");
        return Studies.make(plain, folder.resolve(name + ".feltbok"));
    }

    private long key(Path file, Language language, List<FormPlan> plans) {
        try (RealProgram program = RealProgram.open(file, language, "Marit Aune", 1440, 900)) {
            Hand hand = program.hand();
            hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            Hand.await("the first form stands there", () -> program.has("#entry-form"));
            hand.press(KeyCode.CONTROL, KeyCode.DOWN);
            hand.pace(pace);
            for (FormPlan plan : plans) {
                plan.strokes().forEach(hand::play);
            }
            program.awaitSaved();
            return hand.keys();
        }
    }
}
