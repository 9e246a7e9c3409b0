package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.By;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterRecipe.Merging;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What was chosen is kept and read again whole. */
class RecipeKeptTest {
    private static final RegisterRecipe FULL =
            RegisterRecipe.NEW
                    .becoming(
                            Becomes.ATTRIBUTE,
                            "gjeld",
                            "Gjeld «netto»",
                            "mill. kr",
                            2,
                            new From("ssb", "register", "SSB", "Kilde: SSB"),
                            "before")
                    .choosing(Map.of("kjønn", "2"), "alder", "I alt")
                    .reading(
                            new RegisterColumns("Ark 1", "sted", "når", "mye"),
                            By.NAME,
                            "2010-2019",
                            true)
                    .merged(Merging.WEIGHTED, List.of(new Merger("118", "3012", 2020, 1399.5)));

    @Test
    void everyPartOfARecipeComesBack() {
        assertThat(RecipeJson.read(RecipeJson.write(FULL))).contains(FULL);
        assertThat(RecipeJson.read(RecipeJson.write(RegisterRecipe.NEW)))
                .contains(RegisterRecipe.NEW);
    }

    @Test
    void whatIsNoRecipeIsNone() {
        for (String text : List.of("", "nonsense", "[]", "{\"becomes\": \"SOMETHING\"}")) {
            assertThat(RecipeJson.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void yearsAreOneOrASpan() {
        assertThat(Years.of("").has(1850)).isTrue();
        assertThat(Years.of("2018")).isEqualTo(new Years(2018, 2018));
        assertThat(Years.of("2010 – 2019").has(2019)).isTrue();
        assertThat(Years.of("2010-2019").has(2020)).isFalse();
        for (String text : List.of("18", "2019-2010", "2018,2019", "i fjor")) {
            assertThatThrownBy(() -> Years.of(text)).isInstanceOf(FaultException.class);
        }
        assertThat(Years.told(List.of(2019, 2017))).isEqualTo("2017–2019");
        assertThat(Years.told(List.of(2018))).isEqualTo("2018");
    }
}
