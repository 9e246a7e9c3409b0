package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.junit.jupiter.api.Test;

/** What something else asks for is not taken out. */
class TakenOutTest extends RenameRig {
    @Test
    void whatIsUsedIsNotTakenOutAndTheRestGoesWithWhatIsAboutIt() {
        figure(
                "a",
                "'rows': [{'groups': 'size'}], 'columns': [{'variable': 'people', 'year': '2000', 'statistic': 'sum'}]");
        assertThat(refusal(new Remove(Kind.GROUPING, "g-size", "size")))
                .contains("size is used: figure a");
        assertThat(refusal(new Remove(Kind.ATTRIBUTE, "a-pop", "pop")))
                .contains("grouping size, 7 values");
        assertThat(refusal(new Remove(Kind.INDICATOR, "i-pop", "people")))
                .contains("figure a, indicator future, 16 values");
        assertThat(refusal(new Remove(Kind.CODE, "code-fish", "fish")))
                .as("how many tells a coder who is blind what others gave")
                .contains("fish is used: codings")
                .doesNotContain("2");
        assertThat(refusal(new Remove(Kind.CODE, "code-food", "food")))
                .contains("2 codes below it");
        assertThat(refusal(new Remove(Kind.CODEBOOK, "b", "book")))
                .contains("codings, 4 codes below it")
                .doesNotContain("6");
        assertThat(refusal(new Remove(Kind.ITEM, "i-q1", "q1"))).contains("Retire it instead");
        put("code", "c9", "codebook_id", "b", "key", "spare", "label", "Spare", "position", 9);
        put("memo", "m1", "target_kind", "code", "target_id", "c9", "text", "Why is this here?");
        put(
                "assignment",
                "as1",
                "task",
                "code",
                "person_id",
                "p1",
                "target_kind",
                "code",
                "target_id",
                "c9");
        file.run(new Remove(Kind.CODE, "c9", "spare"));
        assertThat(count("memo") + count("assignment")).isZero();
        file.undo();
        assertThat(cell("memo", "m1", "text")).isEqualTo("Why is this here?");
        assertThat(count("assignment")).isEqualTo(1);
        put(
                "attribute",
                "a9",
                "name",
                "spare",
                "label",
                "Spare",
                "type",
                "category",
                "position",
                9);
        put(
                "attribute_category",
                "ac9",
                "attribute_id",
                "a9",
                "code",
                "x",
                "label",
                "X",
                "position",
                0);
        put(
                "attribute_category",
                "ac10",
                "attribute_id",
                "a9",
                "code",
                "y",
                "label",
                "Y",
                "position",
                1);
        file.run(new Remove(Kind.ATTRIBUTE, "a9", "spare"));
        assertThat(count("attribute_category")).isEqualTo(2);
        file.undo();
        assertThat(count("attribute_category")).isEqualTo(4);
    }

    @Test
    void aClassThatIsAskedForIsNotTakenOutBehindTheBackOfWhoAsks() {
        figure(
                "a",
                "'rows': [{}], 'columns': [{'variable': 'cases', 'statistic': 'n', 'given': 'size=small'}]");
        assertThat(refusal(new SmallStudy.Change(w -> w.delete("grouping_class", "gc1"))))
                .contains("figure a");
        file.run(new SmallStudy.Change(w -> w.delete("grouping_class", "gc2")));
        assertThat(
                        refusal(
                                new SmallStudy.Change(
                                        w -> w.update("questionnaire", "qn", "name", "other"))))
                .contains("setting main_questionnaire");
    }
}
