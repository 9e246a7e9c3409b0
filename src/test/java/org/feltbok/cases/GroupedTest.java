package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class of each case by every kind of rule. */
class GroupedTest {
    private static final LocalText NONE = LocalText.of("");
    private static final Attribute SIZE =
            new Attribute("size", "size", NONE, AttributeType.NUMBER, NONE, 0, null, "", List.of());
    private static final Attribute REGION =
            new Attribute(
                    "region",
                    "region",
                    NONE,
                    AttributeType.CATEGORY,
                    NONE,
                    0,
                    null,
                    "",
                    List.of(category("n"), category("s")));
    private static final Attribute PLACE =
            new Attribute("place", "place", NONE, AttributeType.TEXT, NONE, 0, null, "", List.of());

    private static AttributeCategory category(String code) {
        return new AttributeCategory(code, code, LocalText.of(code));
    }

    private static CaseData data(Object... sizes) {
        List<Case> cases = new ArrayList<>();
        Map<String, Map<String, Object>> values = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            String id = "c" + (i + 1);
            cases.add(new Case(id, id, id, "", true, "", ""));
            Map<String, Object> known = new HashMap<>();
            known.put("size", sizes[i]);
            known.put("region", i % 2 == 0 ? "n" : "s");
            known.put("place", i % 2 == 0 ? "Ås" : "Bø");
            values.put(id, known);
        }
        cases.add(new Case("outside", "outside", "outside", "", false, "", ""));
        values.put("outside", Map.of("size", 1_000_000L));
        return new CaseData(cases, List.of(SIZE, REGION, PLACE), values);
    }

    private static Map<String, Integer> classes(String json, CaseData data, String... codes) {
        List<GroupingClass> classes = new ArrayList<>();
        for (String code : codes) {
            classes.add(new GroupingClass(code, code, LocalText.of(code)));
        }
        GroupingRule rule = GroupingJson.read(json);
        assertThat(GroupingJson.read(GroupingJson.write(rule)).toString())
                .isEqualTo(rule.toString());
        return Grouped.classes(new Grouping("g", "g", NONE, rule, classes), data);
    }

    @Test
    void aCaseAtACutBelongsWhereTheCutSays() {
        CaseData data = data(109L, 110L, 119.9, 120L, 120.1, "#refused");
        Map<String, Integer> classes =
                classes(
                        "{\"from\": \"size\", \"cuts\": [{\"at\": 110, \"to\": \"above\"}, {\"at\": 120, \"to\": \"below\"}]}",
                        data,
                        "low",
                        "middle",
                        "high");
        assertThat(classes)
                .containsOnly(
                        Map.entry("c1", 0),
                        Map.entry("c2", 1),
                        Map.entry("c3", 1),
                        Map.entry("c4", 1),
                        Map.entry("c5", 2),
                        Map.entry("outside", 2));
    }

    /**
     * R 4: x <- c(3, 1, 4, 1, 5, 9, 2, 6); as.integer(cut(x, quantile(x, 0:3/3), include.lowest =
     * TRUE)).
     */
    @Test
    void quantilesAreThoseOfRAndOfTheFrameOnly() {
        Map<String, Integer> classes =
                classes(
                        "{\"from\": \"size\", \"quantiles\": 3}",
                        data(3L, 1L, 4L, 1L, 5L, 9L, 2L, 6L),
                        "1",
                        "2",
                        "3");
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            found.add(classes.get("c" + i) + 1);
        }
        assertThat(found).containsExactly(2, 1, 2, 1, 3, 3, 1, 3);
        assertThat(classes).containsEntry("outside", 2);
    }

    @Test
    void theFirstRuleThatHoldsCounts() {
        Map<String, Integer> classes =
                classes(
                        "{\"rules\": [{\"code\": \"b\", \"when\": \"${size} > 5 and ${region} = 'n'\"},"
                                + " {\"code\": \"a\", \"when\": \"${size} > 1\"}]}",
                        data(10L, 10L, 1L),
                        "a",
                        "b");
        assertThat(classes)
                .containsOnly(Map.entry("c1", 1), Map.entry("c2", 0), Map.entry("outside", 0));
    }

    @Test
    void aMapTakesOnlyTheCategoriesItNames() {
        assertThat(classes("{\"from\": \"region\", \"map\": {\"s\": \"x\"}}", data(1L, 2L), "x"))
                .containsOnly(Map.entry("c2", 0));
    }

    private static Grouping grouping(String name, String rule, String... codes) {
        List<GroupingClass> classes = new ArrayList<>();
        for (String code : codes) {
            classes.add(new GroupingClass(name + code, code, LocalText.of(code)));
        }
        return new Grouping(name, name, NONE, GroupingJson.read(rule.replace('`', '"')), classes);
    }

    @Test
    void aGroupingMayRestOnAnotherInWhateverOrderTheyStand() {
        Grouping top =
                grouping(
                        "top",
                        "{`rules`: [{`code`: `x`, `when`: `${half} = 'big' and ${region} = 'n'`}]}",
                        "x");
        Grouping half = grouping("half", "{`from`: `size`, `cuts`: [{`at`: 5}]}", "small", "big");
        assertThat(Grouped.classes(List.of(top, half), data(1L, 9L, 9L)).get("top"))
                .containsOnly(Map.entry("c3", 0));
    }

    @Test
    void theWordsOfATextCountToo() {
        CaseData data = data(1L, 2L, 3L);
        assertThat(classes("{\"from\": \"place\", \"map\": {\"Ås\": \"x\"}}", data, "x"))
                .containsOnly(Map.entry("c1", 0), Map.entry("c3", 0));
        assertThat(
                        classes(
                                "{\"rules\": [{\"code\": \"x\", \"when\": \"${place} = 'Bø'\"}]}",
                                data,
                                "x"))
                .containsOnly(Map.entry("c2", 0));
        assertThat(classes("{\"from\": \"size\", \"map\": {\"1-2\": \"x\"}}", data, "x"))
                .containsOnly(Map.entry("c1", 0), Map.entry("c2", 0));
    }

    @Test
    void aGroupingThatCannotBeMadeHasNobodyAndSaysWhy() {
        CaseData data = data(1L, 2L);
        List<CaseDatasets.Problem> problems = new ArrayList<>();
        List<Grouping> all =
                List.of(
                        grouping("gone", "{`from`: `nothing`, `cuts`: [{`at`: 5}]}", "a", "b"),
                        grouping("a", "{`rules`: [{`code`: `x`, `when`: `${b} = 'x'`}]}", "x"),
                        grouping("b", "{`rules`: [{`code`: `x`, `when`: `${a} = 'x'`}]}", "x"),
                        grouping("well", "{`from`: `size`, `cuts`: [{`at`: 2}]}", "l", "h"));
        new CaseDatasets(data).make(all, problems);
        assertThat(problems).extracting(p -> p.grouping().name()).contains("gone", "a");
        assertThat(problems.getFirst().fault().key()).isEqualTo("analysis.no_variable");
        assertThat(Grouped.classes(all, data).get("well")).containsEntry("c2", 1);
        assertThat(Grouped.classes(all, data).get("gone")).isEmpty();
    }
}
