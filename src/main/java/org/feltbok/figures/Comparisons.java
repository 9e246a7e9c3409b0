package org.feltbok.figures;

import org.feltbok.analysis.Testable;
import org.feltbok.analysis.tests.BetweenGroups;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** The comparisons of one family of a figure's cells, in the way its specification asks for. */
final class Comparisons {
    private final TestSpec spec;
    private final FigureTests.Family family;
    private final Testable first;
    private final BetweenGroups groups;
    private final Texts texts;

    Comparisons(TestSpec spec, FigureTests.Family family, List<Testable> each, Texts texts) {
        this.spec = spec;
        this.family = family;
        this.texts = texts;
        first = each.getFirst();
        groups =
                between(
                        family.members().stream().map(FigureTests.Member::group).toList(),
                        each,
                        texts);
    }

    /** The rows of groups that are asked the same, each with its name. */
    static BetweenGroups between(List<String> names, List<Testable> each, Texts texts) {
        return Testable.between(names, each, texts.get("figures.test.others"));
    }

    /**
     * None where groups overlap that would have to be apart.
     *
     * @param against index of the group that others are held against; -1 = none
     */
    List<FigureTests.Made> make(int against) {
        List<FigureTests.Made> made = new ArrayList<>();
        int n = family.members().size();
        switch (spec.compare()) {
            case REST -> {
                for (int i = 0; i < n; i++) {
                    made.add(made(groups.rest(i), i));
                }
            }
            case AGAINST -> {
                for (int i = 0; i < n; i++) {
                    if (i != against) {
                        made.add(made(groups.pair(i, against), i));
                    }
                }
            }
            case PAIRS -> {
                for (int i = 0; i < n; i++) {
                    for (int j = i + 1; j < n; j++) {
                        made.add(made(groups.pair(i, j), i, j));
                    }
                }
            }
            case FRAME, RELATION -> throw new IllegalStateException("no groups of rows");
            case ALL -> groups.all().ifPresent(data -> made.add(made(data)));
            case TREND ->
                    groups.trend(texts.get("figures.test.order"), texts.get("figures.test.number"))
                            .ifPresent(data -> made.add(made(data)));
        }
        return made;
    }

    /**
     * @param members whom it is told of; none = all
     */
    private FigureTests.Made made(TestData data, int... members) {
        List<FigureTests.Member> of = new ArrayList<>();
        for (int member : members) {
            of.add(family.members().get(member));
        }
        ChosenTest chosen = ChosenTest.of(spec.method(), data, () -> suggested(data));
        return new FigureTests.Made(
                family,
                chosen.test().of(data),
                members.length == 0 ? family.members() : of,
                chosen.suggestion());
    }

    private Suggestion suggested(TestData data) {
        return data instanceof TestData.Table && spec.compare() == TestSpec.Compare.TREND
                ? Suggestion.ofTrend()
                : ChosenTest.suggested(data, first.compared(), first.level(), false);
    }
}
