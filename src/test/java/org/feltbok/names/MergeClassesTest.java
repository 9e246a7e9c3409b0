package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Measures;
import org.feltbok.dataset.StudyDataStore;
import org.junit.jupiter.api.Test;

/** Two categories, or two classes, become one, and all that asked for the first asks for both. */
class MergeClassesTest extends RenameRig {
    private static final MergeClasses REGIONS =
            new MergeClasses(Kind.CATEGORY, "r-n", "Nord", "r-s", "Sør");

    private double value(String measure) {
        return new Measures(StudyDataStore.read(file)).evaluate(measure).value().orElseThrow();
    }

    private void grouping(String id, String rule, String... codes) {
        put(
                "grouping",
                id,
                "name",
                id,
                "label",
                id,
                "rule",
                rule.replace('\'', '"').replace('´', '\''),
                "position",
                5);
        for (int i = 0; i < codes.length; i++) {
            put(
                    "grouping_class",
                    id + codes[i],
                    "grouping_id",
                    id,
                    "code",
                    codes[i],
                    "label",
                    codes[i],
                    "position",
                    i);
        }
    }

    @Test
    void casesOfBothAreOneAndFiguresAskForIt() {
        figure(
                "a",
                "'rows': [{'groups': 'region'}], 'given': 'region=north', 'columns': [{'variable': 'pop', 'statistic': 'n'}]");
        put(
                "published",
                "p",
                "figure_key",
                "a",
                "measure",
                "pop.n by region=north",
                "value",
                3.0,
                "decimals",
                0,
                "position",
                1);
        double both = value("pop.n by region=north") + value("pop.n by region=south");
        String spec = spec("a");
        file.run(REGIONS);
        assertThat(count("attribute_category WHERE attribute_id = 'a-reg'")).isEqualTo(1);
        assertThat(count("case_value WHERE value = 'north'")).isZero();
        assertThat(value("pop.n by region=south")).isEqualTo(both);
        assertThat(spec("a")).contains("region=south").doesNotContain("north");
        assertThat(cell("published", "p", "measure")).isEqualTo("pop.n by region=south");
        assertThat(file.history(1).getFirst().operation()).isEqualTo("names.merge_classes");
        file.undo();
        assertThat(spec("a")).isEqualTo(spec);
        assertThat(count("case_value WHERE value = 'north'")).isEqualTo(3);
        assertThat(count("attribute_category WHERE attribute_id = 'a-reg'")).isEqualTo(2);
    }

    @Test
    void aGroupingThatTellsThemApartIsNotMadeWrong() {
        grouping("g2", "{'from':'region','map':{'north':'A','south':'B'}}", "A", "B");
        assertThat(refusal(REGIONS)).contains("g2").contains("A, B");
        assertThat(count("attribute_category WHERE attribute_id = 'a-reg'")).isEqualTo(2);
        file.run(new MergeClasses(Kind.GROUP, "g2A", "A", "g2B", "B"));
        assertThat(cell("grouping", "g2", "rule")).contains("\"north\":\"B\"");
        file.run(REGIONS);
        assertThat(cell("grouping", "g2", "rule"))
                .isEqualTo("{\"from\":\"region\",\"map\":{\"south\":\"B\"}}");
    }

    @Test
    void soIsOneByConditions() {
        grouping(
                "g3",
                "{'rules':[{'code':'A','when':'${region} = ´north´'},{'code':'B','when':'${region} = ´south´'},"
                        + "{'code':'C','when':'${pop} > 0'}]}",
                "A",
                "B",
                "C");
        assertThat(refusal(REGIONS)).contains("g3").contains("A, B");
        double both = value("pop.n by g3=A") + value("pop.n by g3=B");
        file.run(new MergeClasses(Kind.GROUP, "g3A", "A", "g3B", "B"));
        assertThat(value("pop.n by g3=B")).isEqualTo(both);
        file.run(REGIONS);
        assertThat(value("pop.n by g3=B")).isEqualTo(both);
    }

    @Test
    void classesByBordersLoseTheBorderBetweenThem() {
        grouping(
                "g4",
                "{'from':'pop','cuts':[{'at':900,'to':'above'},{'at':1500,'to':'above'}]}",
                "low",
                "mid",
                "high");
        assertThat(refusal(new MergeClasses(Kind.GROUP, "g4low", "low", "g4high", "high")))
                .contains("beside");
        double both = value("pop.n by g4=mid") + value("pop.n by g4=high");
        file.run(new MergeClasses(Kind.GROUP, "g4mid", "mid", "g4high", "high"));
        assertThat(value("pop.n by g4=high")).isEqualTo(both);
        assertThat(cell("grouping", "g4", "rule"))
                .isEqualTo("{\"from\":\"pop\",\"cuts\":[{\"at\":900,\"to\":\"above\"}]}");
        grouping("g5", "{'from':'pop','quantiles':2}", "1", "2");
        assertThat(refusal(new MergeClasses(Kind.GROUP, "g51", "1", "g52", "2")))
                .contains("equal size");
        assertThat(refusal(new MergeClasses(Kind.GROUP, "g51", "1", "g4high", "high")))
                .contains("one grouping");
        assertThat(refusal(new MergeClasses(Kind.GROUP, "g51", "1", "g51", "1")))
                .contains("one grouping");
    }

    @Test
    void aWeightsTargetsOfBothAreAddedUp() {
        put(
                "weight",
                "w",
                "name",
                "w",
                "label",
                "w",
                "over",
                "response",
                "questionnaire_id",
                "qn",
                "rule",
                "{\"cells\":[\"region\",\"q1\"],\"targets\":{\"north|1\":1,\"south|1\":2,\"south|2\":2}}",
                "position",
                0);
        file.run(REGIONS);
        assertThat(cell("weight", "w", "rule"))
                .isEqualTo(
                        "{\"cells\":[\"region\",\"q1\"],\"targets\":{\"south|1\":3,\"south|2\":2}}");
    }

    @Test
    void aLabelIsWrittenInOneLanguageAndTheOthersStay() {
        file.run(new WriteLabel(Kind.CATEGORY, "r-n", "nb", "  Nordpå "));
        assertThat(cell("attribute_category", "r-n", "label")).isEqualTo("Nordpå");
        assertThat(cell("attribute_category", "r-n", "label_i18n")).contains("North");
        file.run(new WriteLabel(Kind.GROUPING, "g-size", "en", "Extent"));
        assertThat(cell("grouping", "g-size", "label")).isEqualTo("Størrelse");
        assertThat(cell("grouping", "g-size", "label_i18n")).contains("Extent");
        assertThat(refusal(new WriteLabel(Kind.ATTRIBUTE, "a-pop", "nb", " ")))
                .contains("must have a label");
        assertThat(refusal(new WriteLabel(Kind.FIGURE, "a-pop", "nb", "x"))).contains("no longer");
    }
}
