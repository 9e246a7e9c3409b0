package org.feltbok.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.words.Confidence.Tried;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was coded says what else may be, and how far that can be trusted. */
class LearnedTest {
    private final Features features = new Features(new Stems("nb"));

    private Example example(int text, String words, String... codes) {
        return new Example(text, features.of(words), Set.of(codes));
    }

    private List<Example> coded() {
        var all = new ArrayList<Example>();
        for (int i = 0; i < 6; i++) {
            all.add(example(i, "brannvern", "brann"));
            all.add(example(i, "IKT-drift", "ikt"));
            all.add(example(i, "avtalene er gamle"));
        }
        all.add(example(6, "brannsjef", "brann"));
        return all;
    }

    @Test
    void aWordNeverSeenIsSuggestedByHowItBegins() {
        Learned learned = Learned.of(coded(), () -> false);
        CodeSuggestion found = learned.suggest(features.of("brannvesenet")).orElseThrow();
        assertThat(found.code()).isEqualTo("brann");
        assertThat(found.words()).containsExactly("brann-");
        assertThat(found.confidence().orElseThrow()).isGreaterThan(0.5).isLessThan(1);
    }

    @Test
    void whatFitsNoCodeAndWhatIsUnknownIsSuggestedNothing() {
        Learned learned = Learned.of(coded(), () -> false);
        assertThat(learned.suggest(features.of("Avtalene"))).isEmpty();
        assertThat(learned.suggest(features.of("noe annet"))).isEmpty();
        assertThat(Learned.of(List.of(), () -> false).suggest(features.of("IKT"))).isEmpty();
    }

    /** By hand: one text has no other to learn from, so nothing is suggested for its only word. */
    @Test
    void eachTextIsTriedWithWhatTheOthersSayOnly() {
        List<Example> three =
                List.of(
                        example(0, "lege", "lege"),
                        example(1, "lege", "lege"),
                        example(2, "ferge", "samferdsel"));
        Measured measured = Learned.of(three, () -> false).measured();
        assertThat(measured.texts()).isEqualTo(3);
        assertThat(measured.all()).isEqualTo(new Measured.Score(3, 2, 2));
        assertThat(measured.all().precision()).hasValue(1);
        assertThat(measured.all().recall()).hasValue(2.0 / 3);
        Measured.Score ferry =
                measured.codes().stream()
                        .filter(c -> c.code().equals("samferdsel"))
                        .findFirst()
                        .orElseThrow()
                        .score();
        assertThat(ferry.precision()).as("nothing suggested is undefined, not 0").isEmpty();
        assertThat(ferry.recall()).hasValue(0);
    }

    /**
     * Text 2 is told the code of 0 and 1; of those each has one other with it, as the ferry has.
     */
    @Test
    void besideItStandsWhatTheCommonestCodeWouldHaveGiven() {
        List<Example> four =
                List.of(
                        example(0, "lege", "lege"),
                        example(1, "lege", "lege"),
                        example(2, "lege", "lege"),
                        example(3, "ferge", "samferdsel"));
        assertThat(Learned.of(four, () -> false).measured().commonest())
                .isEqualTo(new Measured.Score(4, 4, 3));
    }

    @Test
    void confidenceIsUndefinedWhileLittleIsTriedAndNeverFallsAsSuggestionsGetStronger() {
        assertThat(new Confidence(List.of(new Tried(0.9, true))).of(0.9)).isEmpty();
        var tried = new ArrayList<Tried>();
        for (int i = 0; i < 40; i++) {
            tried.add(new Tried(0.5 + i / 100.0, i % 7 != 0 || i > 30));
        }
        var confidence = new Confidence(tried);
        double before = 0;
        for (double strength = 0.5; strength <= 1; strength += 0.01) {
            double now = confidence.of(strength).orElseThrow();
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
        assertThat(before).isLessThan(1);
    }
}
