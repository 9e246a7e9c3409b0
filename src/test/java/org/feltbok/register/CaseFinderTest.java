package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.Case;
import org.feltbok.register.RegisterRecipe.By;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Cases are found by number or name, as tables write them. */
class CaseFinderTest {
    private static final List<Case> CASES =
            List.of(
                    of("301", "Oslo"),
                    of("441", "Os (Hedmark)"),
                    of("1243", "Os (Hordaland)"),
                    of("2011", "Guovdageaidnu - Kautokeino"),
                    of("2030", "Sør-Varanger"),
                    of("abc", "Ukjent"));

    private static Case of(String key, String name) {
        return new Case("id" + key, key, name, "", true, "", "");
    }

    private static List<String> found(By by, String written) {
        return new CaseFinder(CASES, by).find(Region.of(written)).stream().map(Case::key).toList();
    }

    @Test
    void aNumberIsTheSameWithNoughtsBeforeItAndLetters() {
        for (String written : List.of("301", "0301", "K-0301", "0301 Oslo", "K_0301 Noe annet")) {
            assertThat(found(By.EITHER, written)).as(written).containsExactly("301");
        }
        assertThat(found(By.EITHER, "30")).isEmpty();
        assertThat(found(By.EITHER, "3010")).isEmpty();
    }

    @Test
    void namesAreFoundWithoutWhatIsSaidBesideThem() {
        assertThat(found(By.EITHER, "Oslo kommune")).containsExactly("301");
        assertThat(found(By.EITHER, "OSLO")).containsExactly("301");
        assertThat(found(By.EITHER, "Kautokeino")).containsExactly("2011");
        assertThat(found(By.EITHER, "Sør-Varanger")).containsExactly("2030");
        assertThat(found(By.EITHER, "Varanger")).isEmpty();
        assertThat(found(By.EITHER, "abc")).containsExactly("abc");
    }

    @Test
    void whatSeveralAreCalledIsNoneOfThem() {
        assertThat(found(By.EITHER, "Os")).hasSize(2);
        assertThat(found(By.EITHER, "Os (Hedmark)")).containsExactly("441");
    }

    @Test
    void theAuthorSaysWhichOfThemCounts() {
        assertThat(found(By.NAME, "9999 Oslo")).containsExactly("301");
        assertThat(found(By.NUMBER, "Oslo")).isEmpty();
        assertThat(found(By.EITHER, "9999 Oslo")).isEmpty();
    }

    @Test
    void aNameIsHeldAgainstThatOfTheCase() {
        assertThat(CaseFinder.isCalled(CASES.get(1), "Os")).isTrue();
        assertThat(CaseFinder.isCalled(CASES.getFirst(), "Bergen")).isFalse();
    }
}
