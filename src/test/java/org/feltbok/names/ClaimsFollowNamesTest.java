package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureStore;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What is said of groups goes on meaning the same when its names change. */
class ClaimsFollowNamesTest extends RenameRig {
    @Test
    void aClaimFollowsItsMeasureItsGroupsAndTheNumberItIsRelatedTo() {
        claim("c1", "q5.mean", "size=small | region=north | rest");
        claim("c2", "q5.mean", "pop");
        claim("c3", "pop.mean", "region");
        rename(Kind.ATTRIBUTE, "a-pop", "folk");
        rename(Kind.GROUPING, "g-size", "class");
        rename(Kind.ITEM, "i-q5", "years");
        assertThat(cell("claim", "c1", "measure")).isEqualTo("years.mean");
        assertThat(cell("claim", "c1", "compared")).isEqualTo("class=small | region=north | rest");
        assertThat(cell("claim", "c2", "compared")).isEqualTo("folk");
        assertThat(cell("claim", "c3", "measure")).isEqualTo("folk.mean");
        assertThat(cell("claim", "c3", "compared")).isEqualTo("region");
    }

    @Test
    void aClaimOfAWholeGroupingStaysWhenOneOfItsClassesIsRenamed() {
        claim("c1", "q5.mean", "size");
        claim("c2", "responses.share", "size=small | size=large");
        claim("c3", "q5.mean", "region");
        String klass =
                file.read(h -> new ThingStore(h).all(Kind.GROUP)).stream()
                        .filter(t -> t.name().equals("small"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        rename(Kind.GROUP, klass, "a | b");
        rename(
                Kind.CATEGORY,
                file.read(h -> new ThingStore(h).all(Kind.CATEGORY)).getFirst().id(),
                "another");
        assertThat(cell("claim", "c1", "compared")).isEqualTo("size");
        assertThat(cell("claim", "c2", "compared")).isEqualTo("size='a | b' | size=large");
        assertThat(cell("claim", "c3", "compared")).isEqualTo("region");
        file.undo();
        file.undo();
        assertThat(cell("claim", "c2", "compared")).isEqualTo("size=small | size=large");
    }

    @Test
    void aClaimOfAWholeGroupingFollowsANameOfAnySigns() {
        claim("c1", "q5.mean", "size");
        claim("c2", "q5.mean", "pop");
        for (String name : List.of("rest", "a = b", "(x)", "it's | one", "plain")) {
            rename(Kind.GROUPING, "g-size", name);
            assertThat(claims().getFirst().name()).contains(name);
            assertThat(claims().get(1).name()).contains("pop");
            claims().forEach(Claim::requireReadable);
        }
        rename(Kind.ATTRIBUTE, "a-pop", "o'folk");
        assertThat(cell("claim", "c2", "compared")).isEqualTo("'o''folk'");
        assertThat(claims().get(1).name()).contains("o'folk");
        for (int i = 0; i < 6; i++) {
            file.undo();
        }
        assertThat(cell("claim", "c1", "compared")).isEqualTo("size");
        assertThat(cell("claim", "c2", "compared")).isEqualTo("pop");
    }

    @Test
    void aClaimFollowsItsQuestionnaireItsCodesAndItsFigure() {
        figure("a", "'rows': [{'groups': 'region'}], 'columns': [{'variable': 'q5'}]");
        claim("c1", "main/q5.mean", "size=small | rest");
        claim("c2", "q4#bread.share", "(${q4#fish} = 1) | rest");
        rename(Kind.QUESTIONNAIRE, "qn", "again");
        rename(Kind.FIGURE, "f-a", "b");
        rename(Kind.CODE, SmallStudy.CODE_BREAD, "loaf");
        rename(Kind.CODE, "code-fish", "cod");
        assertThat(cell("claim", "c2", "measure")).isEqualTo("q4#loaf.share");
        assertThat(cell("claim", "c2", "compared")).isEqualTo("(${q4#cod} = 1) | rest");
        assertThat(cell("claim", "c1", "measure")).isEqualTo("again/q5.mean");
        assertThat(cell("claim", "c1", "figure_key")).isEqualTo("b");
    }

    private List<Claim> claims() {
        return file.read(FigureStore::claims);
    }

    private void claim(String id, String measure, String compared) {
        put(
                "claim",
                id,
                "figure_key",
                "a",
                "claim",
                "significant",
                "measure",
                measure,
                "compared",
                compared,
                "position",
                1);
    }
}
