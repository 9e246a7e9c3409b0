package org.feltbok.analysis;

import org.feltbok.store.UnitOfWork;

import java.util.List;

/** The cases of the small study: attributes, a grouping, indicators. */
final class SmallCases {
    private SmallCases() {}

    static void put(UnitOfWork w) {
        SmallStudy.put(
                w,
                "attribute",
                "a-pop",
                "name",
                "pop",
                "label",
                "Folketall",
                "label_i18n",
                "{\"en\":\"Population\"}",
                "type",
                "number",
                "origin_id",
                "o2",
                "position",
                0);
        SmallStudy.put(
                w,
                "attribute",
                "a-reg",
                "name",
                "region",
                "label",
                "Landsdel",
                "type",
                "category",
                "position",
                1);
        SmallStudy.put(
                w,
                "attribute_category",
                "r-n",
                "attribute_id",
                "a-reg",
                "code",
                "north",
                "label",
                "Nord",
                "label_i18n",
                "{\"en\":\"North\"}",
                "position",
                0);
        SmallStudy.put(
                w,
                "attribute_category",
                "r-s",
                "attribute_id",
                "a-reg",
                "code",
                "south",
                "label",
                "Sør",
                "position",
                1);
        SmallStudy.put(
                w,
                "grouping",
                "g-size",
                "name",
                "size",
                "label",
                "Størrelse",
                "label_i18n",
                "{\"en\":\"Size\"}",
                "rule",
                "{\"from\":\"pop\",\"cuts\":[{\"at\":1000,\"to\":\"above\"}]}",
                "position",
                0);
        SmallStudy.put(
                w,
                "grouping_class",
                "gc1",
                "grouping_id",
                "g-size",
                "code",
                "small",
                "label",
                "Liten",
                "label_i18n",
                "{\"en\":\"Small\"}",
                "position",
                0);
        SmallStudy.put(
                w,
                "grouping_class",
                "gc2",
                "grouping_id",
                "g-size",
                "code",
                "100-200",
                "label",
                "Stor",
                "label_i18n",
                "{\"en\":\"Large\"}",
                "position",
                1);
        SmallStudy.put(
                w,
                "indicator",
                "i-pop",
                "name",
                "people",
                "label",
                "Folk",
                "decimals",
                0,
                "origin_id",
                "o2",
                "position",
                0);
        SmallStudy.put(
                w,
                "indicator",
                "i-fut",
                "name",
                "future",
                "label",
                "Framtid",
                "decimals",
                0,
                "continues",
                "people",
                "origin_id",
                "o1",
                "position",
                1);
        int[] pop = {500, 800, 900, 999, 1000, 1500, 2500, 90000};
        for (int i = 0; i < pop.length; i++) {
            String id = "c" + (i + 1);
            SmallStudy.put(
                    w,
                    "study_case",
                    id,
                    "key",
                    "k" + (i + 1),
                    "name",
                    "Case " + (i + 1),
                    "in_frame",
                    i == 7 ? 0 : 1,
                    "kind",
                    i == 7 ? "country" : "town",
                    "position",
                    i);
            if (i != 2) {
                SmallStudy.put(
                        w,
                        "case_value",
                        "v" + i,
                        "case_id",
                        id,
                        "attribute_id",
                        "a-pop",
                        "value",
                        pop[i]);
            }
            SmallStudy.put(
                    w,
                    "case_value",
                    "vr" + i,
                    "case_id",
                    id,
                    "attribute_id",
                    "a-reg",
                    "value",
                    i == 6 ? "#refused" : i % 2 == 0 ? "north" : "south");
            indicator(w, "i-pop", id, 2000, "", pop[i]);
            indicator(w, "i-pop", id, 2000, "old", pop[i] / 10.0);
            indicator(w, "i-fut", id, 2040, "", pop[i] * 1.5);
        }
    }

    private static void indicator(
            UnitOfWork w, String indicator, String caseId, int year, String part, double value) {
        w.insertMany(
                "indicator_value",
                List.of("indicator_id", "case_id", "year", "part", "value"),
                List.of(new Object[][] {{indicator, caseId, year, part, value}}).iterator());
    }
}
