package org.feltbok.analysis;

import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Works out the weights of a dataset's rows. In base R, for raking with the classes {@code m} of
 * each row and the parts {@code p} of the population:
 *
 * <pre>
 * w &lt;- rep(1, n); repeat { for (v in names(p)) w &lt;- w * (p[[v]] / (tapply(w, m[[v]], sum) / sum(w)))[m[[v]]]
 *   if (max(sapply(names(p), \(v) max(abs(tapply(w, m[[v]], sum)/sum(w) - p[[v]])))) &lt;= 1e-12) break }
 * </pre>
 */
final class Weighing {
    private static final double PERCENT = 100;

    private final Dataset data;
    private final Derivation.Weighting how;
    private final List<WeightCells> margins = new ArrayList<>();
    private final List<Fault> told = new ArrayList<>();
    private final boolean[] only;
    private final boolean[] in;
    private boolean isOfFrame;
    private boolean isTrimmed;

    Weighing(Dataset data, Derivation.Weighting how) {
        this.data = data;
        this.how = how;
        // without rows classes such as a status are not known
        boolean[] asked = data.size() == 0 ? null : Selection.of(data, how.only());
        only = asked == null ? all(data.size()) : asked.clone();
        in = only.clone();
        if (how.isRaked()) {
            how.by().forEach(v -> margins.add(cells(List.of(v), v)));
        } else {
            margins.add(cells(how.by(), Derivation.Weighting.CROSSED));
        }
    }

    private static boolean[] all(int rows) {
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        return all;
    }

    private WeightCells cells(List<String> names, String target) {
        Map<String, Double> sizes = how.targets().get(target);
        if (sizes != null) {
            return WeightCells.of(data, names, sizes);
        }
        isOfFrame = true;
        return WeightCells.ofFrame(data, names);
    }

    /** Who is not in the frame does not belong to the population that is counted there. */
    private void narrowToFrame() {
        boolean[] frame = Selection.of(data, data.meant(List.of(CaseNames.IN_FRAME)));
        int outside = 0;
        for (int row = 0; frame != null && row < in.length; row++) {
            outside += in[row] && !frame[row] ? 1 : 0;
            in[row] &= frame[row];
        }
        if (outside > 0) {
            told.add(fault("analysis.weighting.not_in_frame", outside));
        }
    }

    private Fault fault(String key, Object... args) {
        return Fault.at(Place.none(), key, args);
    }

    /** Takes out rows that have no class, or one that the population has not. */
    private void narrow() {
        for (WeightCells margin : margins) {
            int without = 0;
            Map<Integer, Integer> strange = new HashMap<>();
            for (int row = 0; row < in.length; row++) {
                if (in[row] && margin.at(row) == WeightCells.NONE) {
                    in[row] = false;
                    without++;
                } else if (in[row] && margin.size(margin.at(row)) <= 0) {
                    in[row] = false;
                    strange.merge(margin.at(row), 1, Integer::sum);
                }
            }
            if (without > 0) {
                told.add(fault("analysis.weighting.no_class", margin.name(), without));
            }
            strange.forEach(
                    (at, n) ->
                            told.add(
                                    fault(
                                            "analysis.weighting.not_there",
                                            margin.name(),
                                            margin.label(at),
                                            n)));
        }
    }

    WeightReport report() {
        if (isOfFrame) {
            narrowToFrame();
        }
        narrow();
        AlikeRows alike = AlikeRows.of(in, margins);
        List<List<Integer>> classes = alike.classes();
        double[] sizes = Arrays.stream(alike.sizes()).asDoubleStream().toArray();
        List<Raking.Margin> wanted = new ArrayList<>();
        List<LocalText> empty = new ArrayList<>();
        for (int i = 0; i < margins.size(); i++) {
            wanted.add(margin(i, classes, empty));
        }
        if (sizes.length == 0) {
            return none(fault("analysis.weighting.nobody"), wanted, sizes, classes);
        }
        if (!empty.isEmpty() && !how.leavesEmpty()) {
            return none(
                    fault("analysis.weighting.empty", LocalText.joined(empty, "; ")),
                    wanted,
                    sizes,
                    classes);
        }
        if (!empty.isEmpty()) {
            told.add(fault("analysis.weighting.left_out", LocalText.joined(empty, "; ")));
        }
        Raking.Raked raked = Raking.of(sizes, wanted);
        if (!raked.isDone()) {
            return none(
                    Double.isInfinite(raked.off())
                            ? fault("analysis.weighting.no_fit")
                            : fault(
                                    "analysis.weighting.no_end",
                                    raked.rounds(),
                                    PERCENT * raked.off()),
                    wanted,
                    sizes,
                    classes);
        }
        double[] weights = Raking.trimmed(sizes, raked.weights(), how.limits());
        if (weights.length == 0) {
            return none(fault("analysis.weighting.no_room"), wanted, sizes, classes);
        }
        double off = PERCENT * Raking.off(sizes, weights, wanted);
        isTrimmed = !Arrays.equals(weights, raked.weights());
        if (isTrimmed) {
            told.add(fault("analysis.weighting.off", off));
        }
        return new WeightReport(
                column(alike.groups(), weights),
                margins(wanted, classes, sizes, weights),
                raked.rounds(),
                off,
                told,
                Optional.empty());
    }

    /**
     * The design that the weights make of the rows, which knows the parts of the classes; empty if
     * there are no weights or some were cut.
     */
    Optional<SurveyDesign> design() {
        WeightReport made = report();
        if (made.reason().isPresent() || isTrimmed) {
            return Optional.empty();
        }
        AlikeRows alike = AlikeRows.of(in, margins);
        return Optional.of(
                SurveyDesign.of(
                        EachRow.of(in.length, made.column()::get),
                        alike.groups(),
                        IntStream.range(0, margins.size()).mapToObj(alike::classes).toList()));
    }

    /** Classes that somebody is in, with their parts; those that nobody is in are told. */
    private Raking.Margin margin(int index, List<List<Integer>> classes, List<LocalText> empty) {
        WeightCells cells = margins.get(index);
        Set<Integer> there = new LinkedHashSet<>();
        classes.forEach(c -> there.add(c.get(index)));
        Map<Integer, Integer> places = new HashMap<>();
        double sum = 0;
        for (int at : cells.inOrder()) {
            if (there.contains(at)) {
                places.put(at, places.size());
                sum += cells.size(at);
            } else if (cells.size(at) > 0) {
                empty.add(cells.label(at));
            }
        }
        double[] parts = new double[places.size()];
        double whole = sum;
        places.forEach((at, place) -> parts[place] = cells.size(at) / whole);
        return new Raking.Margin(
                classes.stream().mapToInt(c -> places.getOrDefault(c.get(index), 0)).toArray(),
                parts);
    }

    private WeightReport none(
            Fault reason, List<Raking.Margin> wanted, double[] sizes, List<List<Integer>> classes) {
        return new WeightReport(
                column(new int[0], new double[0]),
                margins(wanted, classes, sizes, new double[0]),
                0,
                Double.NaN,
                told,
                Optional.of(reason));
    }

    private NumberColumn column(int[] groupOf, double[] weights) {
        double[] values = new double[in.length];
        byte[] kinds = new byte[in.length];
        for (int row = 0; row < in.length; row++) {
            boolean has = groupOf.length > 0 && groupOf[row] >= 0;
            values[row] = has ? weights[groupOf[row]] : Double.NaN;
            MissingKind why = only[row] ? MissingKind.NOT_RECORDED : MissingKind.NOT_APPLICABLE;
            kinds[row] = (byte) why.ordinal();
        }
        return NumberColumn.of(values, kinds);
    }

    private List<WeightReport.Margin> margins(
            List<Raking.Margin> wanted,
            List<List<Integer>> classes,
            double[] sizes,
            double[] weights) {
        List<WeightReport.Margin> all = new ArrayList<>();
        double n = Arrays.stream(sizes).sum();
        for (int i = 0; i < wanted.size(); i++) {
            WeightCells cells = margins.get(i);
            double population = cells.inOrder().stream().mapToDouble(cells::size).sum();
            List<WeightReport.Part> parts = new ArrayList<>();
            for (int at : cells.inOrder()) {
                double before = 0;
                double after = 0;
                for (int group = 0; group < sizes.length; group++) {
                    boolean isIn = classes.get(group).get(i) == at;
                    before += isIn ? sizes[group] : 0;
                    after += isIn ? sizes[group] * weight(weights, group) : 0;
                }
                if (cells.size(at) > 0) {
                    parts.add(
                            new WeightReport.Part(
                                    cells.label(at),
                                    (int) before,
                                    PERCENT * cells.size(at) / population,
                                    PERCENT * before / n,
                                    PERCENT * after / n));
                }
            }
            all.add(new WeightReport.Margin(cells.name(), parts));
        }
        return all;
    }

    /** NaN if there are none. */
    private static double weight(double[] weights, int group) {
        return weights.length == 0 ? Double.NaN : weights[group];
    }
}
