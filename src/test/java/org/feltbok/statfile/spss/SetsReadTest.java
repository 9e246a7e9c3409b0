package org.feltbok.statfile.spss;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.statfile.data.StatSet;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a file says of its sets may be broken in every place. */
class SetsReadTest {
    @Test
    void setsThatAreBrokenAreNone() {
        for (String bytes :
                List.of(
                        "",
                        "$",
                        "$a",
                        "$a=",
                        "$a=D",
                        "$a=D9 1",
                        "$a=D1 1 99999 x v1 v2\n",
                        "$a=C 9 abc v1 v2\n",
                        "$a=C",
                        "$a=C 0 v1\n",
                        "=D1 1 0  v1 v2\n",
                        "$a=D1 1 0  v1\n",
                        "\n\n$\n",
                        "$a=E 1",
                        "$a=D-1 1 0  v1 v2\n")) {
            assertThat(SetsRead.of(bytes)).as(bytes).isEmpty();
        }
        assertThat(
                        SetsRead.of(
                                "$c=C 0  v1 v2\n$b=D2 55 0  v2 v1\n$d=E 1 2 34 3 abc v1 v2 gone\n"
                                        + "$e=E 11 1 1 0  v1 v2\n"))
                .containsExactly(
                        StatSet.ofCategories("c", "", List.of("one", "two")),
                        new StatSet("b", "", "55", List.of("two", "one")),
                        new StatSet(
                                StatSet.Kind.LABELLED_DICHOTOMIES,
                                "d",
                                "abc",
                                "34",
                                List.of("one", "two")),
                        new StatSet(
                                StatSet.Kind.LABELLED_DICHOTOMIES,
                                "e",
                                "label of one",
                                "1",
                                List.of("one", "two")));
    }
}
