package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What measures name in a study: every name in full, whose rows they count, and all that they
 * depend on.
 */
final class MeasureNames {
    /** What of a variable's full name is told: its item, or all of it. */
    private static final UnaryOperator<String> ITEM = MeasureNames::item;

    private static final UnaryOperator<String> WHOLE = UnaryOperator.identity();

    private final StudyData study;

    /** What variables rest on, which every cell of a figure asks of the same few. */
    private final Map<Asked, Set<String>> rootsOf = new ConcurrentHashMap<>();

    private record Asked(Optional<Dataset> data, String fullName, UnaryOperator<String> as) {}

    MeasureNames(StudyData study) {
        this.study = study;
    }

    /**
     * The measure with every name in full, so that two that mean the same are the same text. What
     * the study does not have stays as it is.
     */
    Measure full(Measure measure) {
        Optional<Dataset> data = data(measure.subject());
        Measure.Subject subject =
                switch (measure.subject()) {
                    case Measure.Responses r ->
                            data.<Measure.Subject>map(d -> new Measure.Responses(d.name()))
                                    .orElse(r);
                    case Measure.Named n -> new Measure.Named(fullName(n.name()), n.codes());
                    case Measure.Coded c -> new Measure.Coded(fullName(c.item()), c.code());
                    case Measure.Cases c -> c;
                    case Measure.Indicated i -> i;
                    case Measure.Stated s -> s;
                    case Regressed r -> r;
                };
        return new Measure(
                subject,
                measure.statistic(),
                full(data, measure.of()),
                full(data, measure.given()),
                full(data, measure.by()),
                measure.weight().map(w -> full(data, w)));
    }

    private static Measure.Subject full(Optional<Dataset> data, Measure.Subject weight) {
        return weight instanceof Measure.Named n
                ? new Measure.Named(data.map(d -> d.fullName(n.name())).orElse(n.name()), "")
                : weight;
    }

    private String fullName(String name) {
        return found(name).map(StudyData.Found::fullName).orElse(name);
    }

    Optional<StudyData.Found> found(String name) {
        try {
            return study.find(name);
        } catch (FaultException ambiguous) {
            return Optional.empty();
        }
    }

    private static List<Condition> full(Optional<Dataset> data, List<Condition> conditions) {
        return conditions.stream().map(c -> data.map(d -> c.named(d::fullName)).orElse(c)).toList();
    }

    /** What the measure counts the rows of. */
    Optional<Dataset> data(Measure.Subject subject) {
        return switch (subject) {
            case Measure.Cases c -> Optional.of(study.cases());
            case Measure.Indicated i -> Optional.of(study.cases());
            case Measure.Responses r -> survey(r.questionnaire()).map(Survey::data);
            case Measure.Named n -> found(n.name()).map(StudyData.Found::data);
            case Measure.Coded c -> found(c.item()).map(StudyData.Found::data);
            case Measure.Stated s -> Optional.empty();
            case Regressed r -> data(r.outcome().asSubject());
        };
    }

    private Optional<Survey> survey(String name) {
        try {
            return Optional.of(study.survey(name));
        } catch (FaultException none) {
            return Optional.empty();
        }
    }

    /** The questionnaire whose responses the measure counts. */
    Optional<Survey> counted(Measure measure) {
        return data(measure.subject()).map(Dataset::name).map(study.surveys()::get);
    }

    /**
     * Everything that the measure is computed from, by full name: what is counted, the base it is
     * counted against, and what its conditions ask. An item stands for the answers ticked and the
     * codes given to it as well, so that a share of mentions depends on every one of them.
     */
    Set<String> dependencies(Measure measure) {
        return restsOn(measure, ITEM);
    }

    /**
     * The codes of open answers that the measure is computed from, by full name ({@code
     * survey/q20#ikt}); of what is derived of some of them {@code survey/q20#}.
     */
    Set<String> codes(Measure measure) {
        return codes(restsOn(measure, WHOLE));
    }

    /** The same of a variable of some data, as it is written there. */
    Set<String> codes(Dataset data, String written) {
        return codes(restsOn(Optional.of(data), data.fullName(data.meant(written)), WHOLE));
    }

    private static Set<String> codes(Set<String> names) {
        return names.stream()
                .filter(n -> Variable.codedItem(n).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @param as what of a variable's full name is told
     */
    private Set<String> restsOn(Measure measure, UnaryOperator<String> as) {
        Measure full = full(measure);
        Set<String> names = new LinkedHashSet<>();
        Optional<Dataset> data = data(full.subject());
        switch (full.subject()) {
            case Measure.Named n -> names.addAll(restsOn(data, n.name(), as));
            case Measure.Coded c -> {
                names.addAll(restsOn(data, c.item(), as));
                names.add(as.apply(Variable.code(c.item(), c.code())));
            }
            case Measure.Indicated i -> names.add(i.name());
            case Measure.Responses r -> names.add(r.toString());
            case Measure.Cases c -> names.add(c.toString());
            case Measure.Stated s -> {}
            case Regressed r -> {
                for (Regressed.Term term : r.all()) {
                    Measure one = full.with(term.asSubject(), List.of(), List.of());
                    names.addAll(restsOn(one, as));
                }
            }
        }
        Stream.of(full.of(), full.given(), full.by())
                .flatMap(List::stream)
                .flatMap(c -> c.variables().stream())
                .forEach(v -> names.addAll(restsOn(data, v, as)));
        full.weight().ifPresent(w -> names.addAll(restsOn(data, weight(w), as)));
        return names;
    }

    /**
     * A variable's item, and the items of the columns that it is made of, by full name; what a
     * response has of its case rests on the columns of the cases.
     *
     * @param data that has it, if any has
     */
    private Set<String> restsOn(Optional<Dataset> data, String fullName, UnaryOperator<String> as) {
        Asked asked = new Asked(data, fullName, as);
        Set<String> known = rootsOf.get(asked);
        if (known == null) {
            known = roots(data, fullName, as);
            rootsOf.put(asked, known);
        }
        return known;
    }

    private Set<String> roots(Optional<Dataset> data, String fullName, UnaryOperator<String> as) {
        Set<String> names = new LinkedHashSet<>(Set.of(as.apply(fullName)));
        int slash = fullName.indexOf('/');
        if (slash < 0) {
            return names;
        }
        String own = fullName.substring(slash + 1);
        if (fullName.startsWith(CaseNames.CASES)) {
            for (String root : study.cases().roots(own)) {
                String full = CaseNames.CASES + root;
                boolean isSaid = Variable.codedItem(full).isPresent();
                names.add(isSaid ? as.apply(full) : full);
            }
        } else if (data.isPresent() && fullName.startsWith(data.get().name() + "/")) {
            Dataset d = data.get();
            for (String root : d.roots(own)) {
                names.addAll(
                        d.owns(root) || isOfCodes(root)
                                ? Set.of(as.apply(d.name() + "/" + root))
                                : restsOn(data, d.fullName(root), as));
            }
        }
        return names;
    }

    /** What is derived of a code rests on all codes of its answer, which are no variable. */
    private static boolean isOfCodes(String root) {
        return Variable.isCode(root) && root.indexOf('/') < 0;
    }

    private static String weight(Measure.Subject weight) {
        return weight instanceof Measure.Named n
                ? n.name()
                : weight instanceof Measure.Indicated i ? i.name() : weight.toString();
    }

    /** Of {@code survey/q3/5} the item {@code survey/q3}. */
    private static String item(String fullName) {
        int slash = fullName.indexOf('/');
        return slash < 0
                ? fullName
                : fullName.substring(0, slash + 1) + Variable.itemOf(fullName.substring(slash + 1));
    }
}
