package org.feltbok.cases;

import org.feltbok.store.UnitOfWork;
import org.feltbok.study.RowValues;

/** Writes the rows of cases, attributes, groupings and indicators, for operations. */
public final class CaseRows {
    private CaseRows() {}

    public static void insert(UnitOfWork work, Case c, int position) {
        work.insert(
                "study_case",
                c.id(),
                new RowValues()
                        .set("key", c.key())
                        .set("name", c.name())
                        .orNull("pseudonym", c.pseudonym())
                        .set("in_frame", c.inFrame() ? 1 : 0)
                        .set("kind", c.kind())
                        .orNull("note", c.note())
                        .set("position", position)
                        .map());
    }

    public static void insert(UnitOfWork work, Attribute attribute, int position) {
        work.insert(
                "attribute",
                attribute.id(),
                new RowValues()
                        .set("name", attribute.name())
                        .text("label", attribute.label())
                        .set("type", attribute.type().word())
                        .textOrNull("unit", attribute.unit())
                        .set("decimals", attribute.decimals())
                        .set("origin_id", attribute.originId())
                        .orNull("note", attribute.note())
                        .set("retired_at", attribute.retiredAt())
                        .set("position", position)
                        .map());
        int index = 0;
        for (AttributeCategory category : attribute.categories()) {
            work.insert(
                    "attribute_category",
                    category.id(),
                    new RowValues()
                            .set("attribute_id", attribute.id())
                            .set("code", category.code())
                            .text("label", category.label())
                            .set("position", index++)
                            .map());
        }
    }

    public static void insert(UnitOfWork work, Grouping grouping, int position) {
        work.insert(
                "grouping",
                grouping.id(),
                new RowValues()
                        .set("name", grouping.name())
                        .text("label", grouping.label())
                        .set("rule", GroupingJson.write(grouping.rule()))
                        .set("retired_at", grouping.retiredAt())
                        .set("position", position)
                        .map());
        int index = 0;
        for (GroupingClass each : grouping.classes()) {
            work.insert(
                    "grouping_class",
                    each.id(),
                    new RowValues()
                            .set("grouping_id", grouping.id())
                            .set("code", each.code())
                            .text("label", each.label())
                            .set("position", index++)
                            .map());
        }
    }

    public static void insert(UnitOfWork work, Indicator indicator, int position) {
        work.insert(
                "indicator",
                indicator.id(),
                new RowValues()
                        .set("name", indicator.name())
                        .text("label", indicator.label())
                        .textOrNull("unit", indicator.unit())
                        .set("decimals", indicator.decimals())
                        .textOrNull("breakdown", indicator.breakdown())
                        .orNull("continues", indicator.continues())
                        .set("origin_id", indicator.originId())
                        .orNull("note", indicator.note())
                        .set("position", position)
                        .map());
    }
}
