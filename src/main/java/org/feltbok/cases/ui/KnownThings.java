package org.feltbok.cases.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.Indicator;
import org.feltbok.names.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is known of the cases, with how many cases have it. */
final class KnownThings {
    private final CaseSheet sheet;
    private final Texts texts;

    private KnownThings(CaseSheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    /** Attributes, groupings and indicators, each in their order. */
    static List<KnownThing> of(CaseSheet sheet, List<Indicator> indicators, Texts texts) {
        var things = new KnownThings(sheet, texts);
        List<KnownThing> all = new ArrayList<>();
        sheet.data().attributes().forEach(a -> all.add(things.attribute(a)));
        sheet.groupings().forEach(g -> all.add(things.grouping(g)));
        indicators.forEach(i -> all.add(things.indicator(i)));
        return all;
    }

    private KnownThing attribute(Attribute attribute) {
        CaseData data = sheet.data();
        Map<String, Long> counts = new HashMap<>();
        long known = 0;
        for (Case c : data.frame()) {
            String value = data.text(c, attribute);
            if (!value.isEmpty() && data.missing(c, attribute).isEmpty()) {
                known++;
                counts.merge(value, 1L, Long::sum);
            }
        }
        List<KnownThing> parts =
                attribute.type() != AttributeType.CATEGORY
                        ? List.of()
                        : attribute.categories().stream()
                                .map(
                                        k ->
                                                new KnownThing(
                                                        Kind.CATEGORY,
                                                        k.id(),
                                                        k.code(),
                                                        k.label(),
                                                        "",
                                                        false,
                                                        counts.getOrDefault(k.code(), 0L),
                                                        List.of()))
                                .toList();
        return new KnownThing(
                Kind.ATTRIBUTE,
                attribute.id(),
                attribute.name(),
                attribute.label(),
                texts.get("attributes.is." + attribute.type().word()),
                attribute.isRetired(),
                known,
                parts);
    }

    private KnownThing grouping(Grouping grouping) {
        List<KnownThing> parts = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < grouping.classes().size(); i++) {
            var each = grouping.classes().get(i);
            long n = sheet.frameIn(grouping, i);
            all += n;
            parts.add(
                    new KnownThing(
                            Kind.GROUP,
                            each.id(),
                            each.code(),
                            each.label(),
                            "",
                            false,
                            n,
                            List.of()));
        }
        return new KnownThing(
                Kind.GROUPING,
                grouping.id(),
                grouping.name(),
                grouping.label(),
                rule(grouping.rule()),
                grouping.isRetired(),
                all,
                parts);
    }

    private String rule(GroupingRule rule) {
        return switch (rule) {
            case GroupingRule.Cuts c -> texts.get("attributes.is.cuts", label(c.from()));
            case GroupingRule.Quantiles q ->
                    texts.get("attributes.is.quantiles", q.parts(), label(q.from()));
            case GroupingRule.Mapped m -> texts.get("attributes.is.mapped", label(m.from()));
            case GroupingRule.Rules r -> texts.get("attributes.is.rules", r.rules().size());
        };
    }

    private String label(String name) {
        return sheet.data().attribute(name).map(a -> a.label().in(texts.language())).orElse(name);
    }

    private KnownThing indicator(Indicator indicator) {
        return new KnownThing(
                Kind.INDICATOR,
                indicator.id(),
                indicator.name(),
                indicator.label(),
                texts.get("attributes.is.indicator"),
                false,
                -1,
                List.of());
    }
}
