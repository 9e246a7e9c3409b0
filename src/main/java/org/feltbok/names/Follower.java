package org.feltbok.names;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.Measure;
import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.expr.CodeNames;
import org.feltbok.expr.Expression;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Asked for each name that a place of a study is written with: what is to be written there, so that
 * the same is meant after a thing got another name. A name that would come to mean something else
 * gets its questionnaire before it.
 */
final class Follower {
    /** Before what is no code. */
    private static final String NOTHING = "\u0001";

    private final Renamed renamed;
    private final Meanings before;

    /** Null where it is only asked who would have to follow. */
    private final @Nullable Meanings after;

    private boolean touched;

    Follower(Renamed renamed, Meanings before, @Nullable Meanings after) {
        this.renamed = renamed;
        this.before = before;
        this.after = after;
    }

    /**
     * Where a name is written.
     *
     * @param data names of the questionnaires whose responses conditions are asked of; {@link
     *     Meanings#CASES} = cases
     * @param years whether numbers of years are asked for
     * @param measured what is measured there, by full names
     */
    record Spot(Set<String> data, boolean years, Set<String> measured) {}

    Meanings before() {
        return before;
    }

    @Nullable Meanings after() {
        return after;
    }

    /** Whether something asked since then was the thing, or a part of it. */
    boolean isTouched() {
        boolean was = touched;
        touched = false;
        return was;
    }

    private <T> T seen(T was, T now) {
        touched |= !now.equals(was);
        return now;
    }

    String of(Kind kind, String name) {
        return written(name, seen(name, renamed.of(kind, name)));
    }

    private String written(String was, String now) {
        return after == null ? was : now;
    }

    String group(String grouping, String code) {
        return written(code, seen(code, renamed.group(grouping, code)));
    }

    String indicator(String name) {
        return of(Kind.INDICATOR, name);
    }

    String measured(String name, Spot spot) {
        boolean years =
                before.isIndicator(name) && (spot.years() || before.measured(name).isEmpty());
        return years ? indicator(name) : follow(name, Meanings::measured, true);
    }

    String groups(String name) {
        return follow(name, Meanings::groups, true);
    }

    String questionnaire(String name) {
        return renamed.of(Kind.QUESTIONNAIRE, name);
    }

    String question(String name) {
        return follow(name, Meanings::question, true);
    }

    /** In the rule of a grouping. */
    String attribute(String name) {
        return follow(name, (m, n) -> m.asked(n, Meanings.CASES), false);
    }

    /** In a rule of a questionnaire. */
    String item(String questionnaire, String name) {
        return follow(
                name,
                (m, n) -> {
                    String form =
                            m == after
                                    ? renamed.of(Kind.QUESTIONNAIRE, questionnaire)
                                    : questionnaire;
                    return m.data().survey(form).item(n).map(i -> form + "/" + n);
                },
                false);
    }

    /** The key of a code given to an item. */
    String code(String item, String key) {
        String full = before.measured(item).orElse("");
        return written(key, seen(key, renamed.code(full, key)));
    }

    /** Codes of a variable that is measured. */
    String codes(String variable, String written) {
        String full = before.measured(variable).orElse("");
        return codesOf(full, written);
    }

    String codesOf(String full, String written) {
        Optional<CodeNames> names = renamed.codes(full, before.codes(full));
        if (names.isEmpty() || written.isEmpty()) {
            return written;
        }
        return changed(written, Measure.codes(written, names.get()));
    }

    /**
     * Codes and the class of each as a recode has them. Keys are followed as they are written;
     * where that would put a code elsewhere every code is written by itself.
     *
     * @throws FaultException if two codes that become one are in different classes
     */
    Map<String, String> recoded(String full, Map<String, String> map) {
        List<String> codes = before.codes(full);
        Optional<CodeNames> names = renamed.codes(full, codes);
        if (names.isEmpty()) {
            return map;
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        new Derivation.Recode("", map, "")
                .classes(codes)
                .forEach((code, to) -> put(wanted, names.get().names().apply(code), to));
        Map<String, String> now = new LinkedHashMap<>();
        map.forEach(
                (key, to) ->
                        names.get()
                                .written(key, (k, in) -> meant(k, in, codes))
                                .ifPresent(k -> now.put(k, to)));
        List<String> later = codes.stream().map(names.get().names()).distinct().toList();
        if (!new Derivation.Recode("", now, "").classes(later).equals(wanted)) {
            now.clear();
            map.forEach(
                    (key, to) -> {
                        if (MissingKind.ofWord(key).isPresent() && !codes.contains(key)) {
                            now.put(key, to);
                        }
                    });
            now.putAll(wanted);
        }
        touched |= !now.equals(map);
        return after == null ? map : now;
    }

    /** What a key of a recode means; nothing that is known where it still asks for what is gone. */
    private static Set<String> meant(String key, List<String> in, List<String> codes) {
        List<String> gone = codes.stream().filter(c -> !in.contains(c)).toList();
        boolean isOld = Derivation.Recode.meant(key, codes).stream().anyMatch(gone::contains);
        return isOld ? Set.of(NOTHING) : Derivation.Recode.meant(key, in);
    }

    /** Two that become one cannot be told apart any more by who puts them in different classes. */
    void put(Map<String, String> classes, String asked, String group) {
        String known = classes.putIfAbsent(asked, group);
        if (after != null && known != null && !known.equals(group)) {
            throw new FaultException("names.merge.told_apart", known, group);
        }
    }

    private <T> T changed(T was, Optional<T> now) {
        touched |= now.isEmpty() || !now.get().equals(was);
        if (after == null) {
            return was;
        }
        return now.orElseThrow(
                () -> new FaultException("names.hidden", renamed.thing().name(), was.toString()));
    }

    Condition condition(Condition written, Spot spot) {
        Condition now = written;
        Map<String, Set<String>> meant = new LinkedHashMap<>();
        for (String name : written.variables()) {
            for (String in : spot.data()) {
                before.asked(name, in)
                        .ifPresent(
                                full ->
                                        meant.computeIfAbsent(full, f -> new LinkedHashSet<>())
                                                .add(name));
            }
        }
        for (Map.Entry<String, Set<String>> e : meant.entrySet()) {
            Optional<CodeNames> codes = renamed.codes(e.getKey(), before.codes(e.getKey()));
            if (codes.isPresent()) {
                now = changed(now, now.coded(e.getValue()::contains, codes.get()));
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        written.variables().forEach(n -> names.put(n, asked(n, spot)));
        return names.entrySet().stream().allMatch(n -> n.getKey().equals(n.getValue()))
                ? now
                : now.renamed(n -> names.getOrDefault(n, n));
    }

    List<Condition> conditions(List<Condition> written, Spot spot) {
        return written.stream().map(c -> condition(c, spot)).toList();
    }

    /** In a condition, or as a weight. */
    String asked(String name, Spot spot) {
        Map<String, String> wanted = new LinkedHashMap<>();
        List<String> candidates = new ArrayList<>(List.of(name));
        for (String in : spot.data()) {
            before.asked(name, in)
                    .ifPresent(
                            was -> {
                                String want = seen(was, renamed.full(was));
                                wanted.put(in, want);
                                candidates.addAll(candidates(name, was, want));
                            });
        }
        Meanings then = after;
        if (then == null) {
            return name;
        }
        if (wanted.isEmpty()) {
            spot.data().stream()
                    .filter(in -> then.asked(name, later(in)).isPresent())
                    .findFirst()
                    .ifPresent(in -> caught(name));
            return name;
        }
        return candidates.stream()
                .filter(
                        c ->
                                wanted.entrySet().stream()
                                        .allMatch(
                                                w ->
                                                        then.asked(c, later(w.getKey()))
                                                                .equals(Optional.of(w.getValue()))))
                .findFirst()
                .orElseThrow(() -> cannot(name));
    }

    private String later(String dataset) {
        return dataset.equals(Meanings.CASES) ? dataset : renamed.of(Kind.QUESTIONNAIRE, dataset);
    }

    private String follow(
            String name, BiFunction<Meanings, String, Optional<String>> meaning, boolean inFull) {
        Optional<String> was = meaning.apply(before, name);
        String want = was.map(w -> seen(w, renamed.full(w))).orElse("");
        Meanings then = after;
        if (then == null) {
            return name;
        }
        if (was.isEmpty()) {
            if (meaning.apply(then, name).isPresent()) {
                caught(name);
            }
            return name;
        }
        return candidates(name, was.get(), want).stream()
                .filter(c -> inFull || name.equals(was.get()) || !c.equals(want))
                .filter(c -> meaning.apply(then, c).equals(Optional.of(want)))
                .findFirst()
                .orElseThrow(() -> cannot(name));
    }

    /** As it is written, as short as it was, and in full. */
    private List<String> candidates(String written, String was, String want) {
        if (written.equals(was)) {
            return List.of(written, want);
        }
        Meanings then = after == null ? before : after;
        String survey = then.surveyOf(want);
        int prefix = survey.isEmpty() ? CaseNames.CASES.length() : survey.length() + 1;
        String alone = want.startsWith(CaseNames.OWN) ? want : want.substring(prefix);
        return List.of(written, alone, want);
    }

    private void caught(String name) {
        throw new FaultException("names.caught", name);
    }

    private FaultException cannot(String name) {
        return new FaultException("names.cannot_follow", name);
    }

    /** The rule of a grouping. */
    Expression ofCases(Expression rule) {
        return named(coded(rule, Set.of(Meanings.CASES)), this::attribute);
    }

    /** The rule of a derived variable. */
    Expression ofData(Expression rule, Spot spot) {
        return named(coded(rule, spot.data()), n -> asked(n, spot));
    }

    private Expression coded(Expression rule, Set<String> data) {
        Expression now = rule;
        for (String name : rule.variables()) {
            for (String in : data) {
                String full = before.asked(name, in).orElse("");
                Optional<CodeNames> codes = renamed.codes(full, before.codes(full));
                if (codes.isPresent()) {
                    Optional<Expression> coded = now.coded(name::equals, codes.get());
                    String text = changed(now.source(), coded.map(Expression::source));
                    now = text.equals(now.source()) ? now : Expression.parse(text);
                }
            }
        }
        return now;
    }

    /** A rule of a questionnaire. */
    Expression ofForm(String questionnaire, Expression rule) {
        return named(rule, n -> item(questionnaire, n));
    }

    private static Expression named(
            Expression rule, java.util.function.UnaryOperator<String> names) {
        Map<String, String> now = new LinkedHashMap<>();
        rule.variables().stream()
                .filter(n -> !n.equals("."))
                .forEach(n -> now.put(n, names.apply(n)));
        return now.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()))
                ? rule
                : rule.named(n -> now.getOrDefault(n, n));
    }
}
