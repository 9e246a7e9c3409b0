package org.feltbok.cases;

import org.feltbok.base.Quantiles;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Finds the class of each case in a grouping. */
public final class Grouped {
    /** What stands for a case that belongs to no class. */
    public static final int NONE = -1;

    private Grouped() {}

    /**
     * The position of the class (from 0) by case id; a case whose attributes are missing, or for
     * which no rule holds, is not in the map.
     */
    public static Map<String, Integer> classes(Grouping grouping, CaseData data) {
        Map<String, Integer> classes = new HashMap<>();
        GroupingRule rule =
                grouping.rule() instanceof GroupingRule.Quantiles q
                        ? borders(q, data)
                        : grouping.rule();
        for (Case c : data.cases()) {
            int index = classOf(grouping, rule, c, data);
            if (index >= 0 && index < grouping.classes().size()) {
                classes.put(c.id(), index);
            }
        }
        return classes;
    }

    private static int classOf(Grouping grouping, GroupingRule rule, Case c, CaseData data) {
        return switch (rule) {
            case GroupingRule.Cuts cuts -> byCuts(cuts, number(c, data, cuts.from()));
            case GroupingRule.Quantiles q ->
                    throw new IllegalStateException("quantiles become cuts first");
            case GroupingRule.Rules rules -> {
                var scope = data.scope(c);
                yield rules.rules().stream()
                        .filter(r -> r.condition().holds(scope))
                        .findFirst()
                        .map(r -> grouping.index(r.code()))
                        .orElse(NONE);
            }
            case GroupingRule.Mapped mapped ->
                    data.attribute(mapped.from())
                            .map(a -> mapped.classes().get(data.text(c, a)))
                            .map(grouping::index)
                            .orElse(NONE);
        };
    }

    private static OptionalDouble number(Case c, CaseData data, String attribute) {
        return data.attribute(attribute).map(a -> data.number(c, a)).orElse(OptionalDouble.empty());
    }

    private static int byCuts(GroupingRule.Cuts rule, OptionalDouble value) {
        if (value.isEmpty()) {
            return NONE;
        }
        int above = 0;
        for (GroupingRule.Cut cut : rule.cuts()) {
            boolean isAbove =
                    cut.toAbove()
                            ? value.getAsDouble() >= cut.at()
                            : value.getAsDouble() > cut.at();
            above += isAbove ? 1 : 0;
        }
        return above;
    }

    /** The quantiles of the cases in the frame, as borders. */
    private static GroupingRule borders(GroupingRule.Quantiles rule, CaseData data) {
        double[] sorted =
                data.cases().stream()
                        .filter(Case::inFrame)
                        .map(c -> number(c, data, rule.from()))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .sorted()
                        .toArray();
        var cuts = new java.util.ArrayList<GroupingRule.Cut>();
        for (int i = 1; i < rule.parts() && sorted.length > 0; i++) {
            cuts.add(new GroupingRule.Cut(Quantiles.of(sorted, (double) i / rule.parts()), false));
        }
        return new GroupingRule.Cuts(rule.from(), cuts);
    }
}
