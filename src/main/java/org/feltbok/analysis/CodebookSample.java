package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The codes given to an open answer, one of them or all; a response that has a code counts once.
 */
final class CodebookSample extends Sample {
    private final AskedItem item;
    private final String code;
    private final Counts.Tally answers;

    /**
     * @param code empty = all codes
     */
    CodebookSample(Group group, AskedItem item, String code) {
        super(code.isEmpty() ? Statistic.Of.CODEBOOK : Statistic.Of.CODE, group);
        this.item = item;
        this.code = code;
        answers = group.tally(group.data().require(item.name()));
    }

    private Size hits() {
        return hits(
                group().data()
                        .variable(Variable.code(item.name(), code))
                        .orElseThrow(
                                () -> new FaultException("analysis.no_code", item.name(), code)));
    }

    private Size hits(Variable flag) {
        return group().tally(flag).size(1);
    }

    @Override
    Part part() {
        return new Part(
                hits(),
                answers.answeredSize(),
                answers.missing(),
                Estimate.Method.SHARE_OF_ANSWERS);
    }

    @Override
    double[] each() {
        if (code.isEmpty()) {
            return super.each();
        }
        Dataset data = group().data();
        CategoryColumn flag = data.categories(Variable.code(item.name(), code));
        return EachRow.hits(data.size(), data.categories(item.name()), row -> flag.get(row) == 1);
    }

    @Override
    double[] behind(Statistic of) {
        CategoryColumn answered = group().data().categories(item.name());
        return code.isEmpty()
                ? EachRow.hits(answered.size(), answered, row -> true)
                : super.behind(of);
    }

    /**
     * How often some codes are given themselves: what only has one below it that is given, or only
     * groups others, is no mention.
     */
    private List<Size> given(Predicate<AskedItem.Code> some) {
        List<Size> sizes = new ArrayList<>();
        for (int position = 0; position < item.codes().size(); position++) {
            AskedItem.Code c = item.codes().get(position);
            if (!c.folder() && some.test(c)) {
                sizes.add(
                        item.codes().stream().anyMatch(o -> o.parent().equals(c.id()))
                                ? group().given(item.name(), position)
                                : hits(
                                        group().data()
                                                .require(Variable.code(item.name(), c.key()))));
            }
        }
        return sizes;
    }

    private Size all() {
        return Size.sum(given(c -> true));
    }

    /** Mentions of the code and of those below it. */
    private Size below() {
        Map<String, AskedItem.Code> byId = new HashMap<>();
        item.codes().forEach(c -> byId.put(c.id(), c));
        return Size.sum(
                given(
                        c -> {
                            Set<String> seen = new HashSet<>();
                            AskedItem.Code up = c;
                            while (up != null && !up.key().equals(code) && seen.add(up.id())) {
                                up = byId.get(up.parent());
                            }
                            return up != null && up.key().equals(code);
                        }));
    }

    @Override
    Part mentions() {
        return new Part(below(), all(), answers.missing(), Estimate.Method.SHARE_OF_MENTIONS);
    }

    @Override
    Estimate count() {
        return code.isEmpty()
                ? Estimate.count(all().n())
                : Estimate.of(
                        hits().n(), answers.answered(), answers.missing(), Estimate.Method.COUNT);
    }

    @Override
    Part codes() {
        int used = (int) given(c -> true).stream().filter(s -> s.n() > 0).count();
        return new Part(Size.of(used), answers.answeredSize(), Map.of(), Estimate.Method.COUNT);
    }

    @Override
    Size base() {
        return answers.answeredSize();
    }
}
