package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.List;
import java.util.Map;

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

    /** How often each code that is no folder is given. */
    private List<Size> ofEachCode() {
        return item.codes().stream()
                .filter(c -> !c.folder())
                .map(c -> hits(group().data().require(Variable.code(item.name(), c.key()))))
                .toList();
    }

    private Size all() {
        return ofEachCode().stream().reduce(Size.NONE, Size::plus);
    }

    @Override
    Part mentions() {
        return new Part(hits(), all(), answers.missing(), Estimate.Method.SHARE_OF_MENTIONS);
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
        int used = (int) ofEachCode().stream().filter(s -> s.n() > 0).count();
        return new Part(Size.of(used), answers.answeredSize(), Map.of(), Estimate.Method.COUNT);
    }

    @Override
    Size base() {
        return answers.answeredSize();
    }
}
