package org.feltbok.figures.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Countable.Form;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CountRowTest {
    private static Countable one(String tag, String label, String heading, String within) {
        LocalText text = new LocalText(label, Map.of("en", label.toUpperCase(java.util.Locale.UK)));
        return new Countable(
                tag,
                tag,
                "s",
                Form.SCALE,
                text,
                text,
                tag,
                LocalText.of(heading),
                1,
                within,
                List.of(),
                false);
    }

    private static final List<Countable> ALL =
            List.of(
                    one("q1", "om q19 og mer", "A", ""),
                    one("q19", "samarbeid", "B", ""),
                    one("q19_1", "avhengig", "B", "q19"),
                    one("type", "kommunetype", "C", ""));

    private static List<String> tags(String query) {
        return CountRow.of(ALL, query, Language.NB).stream()
                .map(r -> r.countable().map(Countable::tag).orElse("# " + r.heading()))
                .toList();
    }

    private static String best(String query, String... unfit) {
        List<CountRow> rows = CountRow.of(ALL, query, Language.NB);
        int best = CountRow.best(rows, query, c -> !List.of(unfit).contains(c.tag()));
        return best < 0 ? "" : rows.get(best).countable().orElseThrow().tag();
    }

    @Test
    void rowsOfAQuestionAreShownOnlyWhereTheyAreAskedFor() {
        assertThat(tags("")).containsExactly("# A", "q1", "# B", "q19", "# C", "type");
        assertThat(tags("avh")).containsExactly("# B", "q19_1");
    }

    @Test
    void allWordsMustBeThereInShortNameOrText() {
        assertThat(tags("q19 sam")).containsExactly("# B", "q19");
        assertThat(tags("Kommune")).containsExactly("# C", "type");
        assertThat(tags("nowhere")).isEmpty();
    }

    @Test
    void theShortNameIsMeantBeforeAWordOfTheText() {
        assertThat(best("q19")).isEqualTo("q19");
        assertThat(best("q1")).isEqualTo("q1");
        assertThat(best("type")).isEqualTo("type");
        assertThat(best("nowhere")).isEmpty();
    }

    @Test
    void whatCanBeTakenIsMeantBeforeWhatCanNot() {
        assertThat(best("sam")).isEqualTo("q19");
        assertThat(best("q", "q1")).isEqualTo("q19");
        assertThat(best("q1", "q1")).as("just this is asked for, and says why not").isEqualTo("q1");
        assertThat(best("type", "type")).as("there is nothing else").isEqualTo("type");
        List<Countable> two =
                List.of(one("size", "klasser", "A", ""), one("size", "tall", "B", ""));
        int best =
                CountRow.best(
                        CountRow.of(two, "size", Language.NB),
                        "size",
                        c -> c.label().text().equals("tall"));
        assertThat(best).as("of two that are called so the one that can be taken").isEqualTo(3);
    }
}
