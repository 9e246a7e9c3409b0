package org.feltbok.names;

import org.feltbok.analysis.Derivation;
import org.feltbok.base.FaultException;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingJson;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.coding.CaseGroups;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.WeightStore;
import org.feltbok.expr.Expression;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.names.Holder.Cell;
import org.feltbok.names.Use.What;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.ImportMemoryStore;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads every place of a study that is written with names. */
final class HolderStore {
    private static final Set<String> NO_RULE = Set.of("yes", "no", "true", "false");

    private final List<Holder> all = new ArrayList<>();

    private HolderStore() {}

    static List<Holder> all(Handle handle) {
        HolderStore holders = new HolderStore();
        FigureStore.figures(handle).forEach(f -> holders.figure(f.id(), f.spec()));
        FigureStore.published(handle)
                .forEach(
                        p -> {
                            Use use =
                                    Use.of(
                                            What.PUBLISHED,
                                            p.figure() + ": " + p.measure(),
                                            p.figure());
                            holders.ofFigure(use, "published", p.id(), p.figure(), p.measure());
                        });
        FigureStore.claims(handle).forEach(holders::claim);
        GroupingStore.all(handle).forEach(holders::grouping);
        IndicatorStore.all(handle).forEach(holders::indicator);
        DerivedStore.all(handle).forEach(v -> holders.derived(v, What.DERIVED, "derived_variable"));
        WeightStore.all(handle).stream()
                .filter(w -> !w.isGiven())
                .forEach(w -> holders.derived(w.derived(), What.WEIGHT, "weight"));
        List<Questionnaire> forms = QuestionnaireStore.all(handle);
        forms.forEach(holders::form);
        OwnCheckStore.all(handle).forEach(own -> holders.own(forms, own));
        ImportMemoryStore.meanings(handle).forEach(m -> holders.remembered(forms, m));
        holders.setting(handle, "main_questionnaire", (f, was) -> f.of(Kind.QUESTIONNAIRE, was));
        holders.setting(handle, CaseGroups.SETTING, (f, was) -> f.of(Kind.GROUPING, was));
        return holders.all;
    }

    /** What stands in a cell and what is to stand there. */
    @FunctionalInterface
    private interface Following {
        String of(Follower follower, String was);
    }

    private void cell(
            Use use, String table, String id, String column, String was, Following following) {
        all.add(
                new Holder(
                        use,
                        f -> {
                            String now = following.of(f, was);
                            return now.equals(was)
                                    ? List.of()
                                    : List.of(new Cell(table, id, column, now));
                        }));
    }

    /** What is said of a figure: of which one, and of what in it. */
    private void ofFigure(Use use, String table, String id, String figure, String measure) {
        cell(use, table, id, "figure_key", figure, (f, was) -> f.of(Kind.FIGURE, was));
        cell(use, table, id, "measure", measure, (f, was) -> new FigureNames(f).measure(was));
    }

    private void claim(Claim c) {
        Use use = Use.of(What.CLAIM, c.figure() + ": " + c.measure(), c.figure());
        ofFigure(use, "claim", c.id(), c.figure(), c.measure());
        cell(
                use,
                "claim",
                c.id(),
                "compared",
                c.compared(),
                (f, was) -> new FigureNames(f).compared(c));
    }

    private void figure(String id, FigureSpec spec) {
        all.add(
                new Holder(
                        Use.of(What.FIGURE, spec.key()),
                        f -> {
                            FigureSpec now = new FigureNames(f).of(spec);
                            return now.equals(spec)
                                    ? List.of()
                                    : List.of(new Cell("figure", id, "spec", now.toJson()));
                        }));
    }

    private void indicator(Indicator indicator) {
        if (!indicator.continues().isEmpty()) {
            cell(
                    Use.of(What.INDICATOR, indicator.name()),
                    "indicator",
                    indicator.id(),
                    "continues",
                    indicator.continues(),
                    Follower::indicator);
        }
    }

    private void setting(Handle handle, String name, Following following) {
        StudyStore.setting(handle, name)
                .ifPresent(
                        was ->
                                cell(
                                        Use.of(What.SETTING, name),
                                        "setting",
                                        name,
                                        "value",
                                        was,
                                        (f, w) -> inQuotes(w, v -> following.of(f, v))));
    }

    /** A setting may stand in quotes, as in the files it came from. */
    private static String inQuotes(String was, UnaryOperator<String> now) {
        boolean quoted = was.length() > 1 && was.startsWith("\"") && was.endsWith("\"");
        return quoted ? '"' + now.apply(was.substring(1, was.length() - 1)) + '"' : now.apply(was);
    }

    // groupings
    // ----------------------------------------------------------------------------------------------------------

    private void grouping(Grouping grouping) {
        all.add(
                new Holder(
                        Use.of(What.GROUPING, grouping.name()),
                        f -> {
                            GroupingRule now = rule(grouping, f);
                            String json = GroupingJson.write(now);
                            return json.equals(GroupingJson.write(grouping.rule()))
                                    ? List.of()
                                    : List.of(new Cell("grouping", grouping.id(), "rule", json));
                        }));
    }

    private static GroupingRule rule(Grouping grouping, Follower f) {
        return switch (grouping.rule()) {
            case GroupingRule.Cuts c -> new GroupingRule.Cuts(f.attribute(c.from()), c.cuts());
            case GroupingRule.Quantiles q ->
                    new GroupingRule.Quantiles(f.attribute(q.from()), q.parts());
            case GroupingRule.Mapped m -> {
                Map<String, String> classes = new LinkedHashMap<>();
                f.recoded("cases/" + m.from(), m.classes())
                        .forEach((code, to) -> classes.put(code, f.group(grouping.name(), to)));
                yield new GroupingRule.Mapped(f.attribute(m.from()), classes);
            }
            case GroupingRule.Rules r -> {
                List<GroupingRule.When> now =
                        r.rules().stream()
                                .map(
                                        w ->
                                                new GroupingRule.When(
                                                        f.group(grouping.name(), w.code()),
                                                        f.ofCases(w.condition())))
                                .toList();
                if (asked(now) < asked(r.rules())) {
                    Map<String, String> classes = new LinkedHashMap<>();
                    now.forEach(w -> f.put(classes, w.condition().source(), w.code()));
                }
                yield new GroupingRule.Rules(now);
            }
        };
    }

    /** How many different things are asked of a case. */
    private static long asked(List<GroupingRule.When> rules) {
        return rules.stream().map(w -> w.condition().source()).distinct().count();
    }

    // derived variables
    // ----------------------------------------------------------------------------------------------------------

    private void derived(DerivedVariable variable, What what, String table) {
        try {
            Derivation how = variable.read().how();
            cell(
                    Use.of(what, variable.name()),
                    table,
                    variable.id(),
                    "rule",
                    variable.rule(),
                    (f, was) -> variable.made(made(how, variable.survey(), f)).rule());
        } catch (FaultException unreadable) {
            // told where the data are made; it asks for nothing
        }
    }

    /**
     * @param in the questionnaire whose responses have it; empty = the cases
     */
    private static Derivation made(Derivation how, String in, Follower f) {
        Follower.Spot spot = new Follower.Spot(Set.of(in), false, Set.of());
        return switch (how) {
            case Derivation.Conditions c ->
                    new Derivation.Conditions(
                            c.list().stream()
                                    .map(
                                            w ->
                                                    new Derivation.When(
                                                            w.code(),
                                                            f.ofData(w.condition(), spot)))
                                    .toList(),
                            c.others());
            case Derivation.Calculated c -> new Derivation.Calculated(f.ofData(c.formula(), spot));
            case Derivation.Recode r -> {
                String full = f.before().asked(r.from(), in).orElse("");
                yield new Derivation.Recode(
                        f.asked(r.from(), spot), f.recoded(full, r.map()), r.others());
            }
            case Derivation.Weighting w -> weighting(w, spot, f);
            default -> how.named(n -> f.asked(n, spot));
        };
    }

    private static Derivation weighting(Derivation.Weighting how, Follower.Spot spot, Follower f) {
        String in = spot.data().iterator().next();
        Map<String, Map<String, Double>> targets = new LinkedHashMap<>();
        how.targets()
                .forEach(
                        (variable, sizes) -> {
                            List<String> of = how.isRaked() ? List.of(variable) : how.by();
                            Map<String, Double> now = new LinkedHashMap<>();
                            // the size of two that become one is that of both
                            sizes.forEach(
                                    (codes, size) ->
                                            now.merge(codes(of, codes, in, f), size, Double::sum));
                            targets.put(variable, now);
                        });
        return new Derivation.Weighting(
                        how.by(),
                        how.isRaked(),
                        targets,
                        how.only(),
                        how.limits(),
                        how.leavesEmpty())
                .with(n -> f.asked(n, spot), f.conditions(how.only(), spot));
    }

    /** The classes of a cell of some variables. */
    private static String codes(List<String> of, String codes, String in, Follower f) {
        String between = Derivation.Weighting.BETWEEN;
        String[] parts =
                of.size() == 1 ? new String[] {codes} : codes.split(Pattern.quote(between));
        List<String> now = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String full = i < of.size() ? f.before().asked(of.get(i), in).orElse("") : "";
            now.add(f.codesOf(full, parts[i]));
        }
        return String.join(between, now);
    }

    // rules of questionnaires
    // ----------------------------------------------------------------------------------------------------------

    private void form(Questionnaire form) {
        for (Section section : form.sections()) {
            rule(form, section.name(), "section", section.id(), "relevant", section.relevant());
            for (Question question : section.questions()) {
                String name = question.name();
                rule(form, name, "question", question.id(), "relevant", question.relevant());
                rule(
                        form,
                        name,
                        "question",
                        question.id(),
                        "constraint_rule",
                        question.constraint());
                for (Item item : question.items()) {
                    rule(form, item.name(), "item", item.id(), "relevant", item.relevant());
                    rule(
                            form,
                            item.name(),
                            "item",
                            item.id(),
                            "required",
                            item.requirement().orElse(null));
                }
            }
        }
    }

    private void own(List<Questionnaire> forms, OwnCheck own) {
        forms.stream()
                .filter(q -> q.id().equals(own.questionnaireId()))
                .forEach(q -> rule(q, own.key(), "own_check", own.id(), "rule", own.rule()));
    }

    /** What a column of files of responses holds; what is there no more is not followed. */
    private void remembered(List<Questionnaire> forms, ImportMemoryStore.Meaning of) {
        for (Questionnaire form : forms) {
            if (form.id().equals(of.questionnaireId())) {
                ColumnTarget.of(of.word(), new Form(form))
                        .filter(ColumnTarget::isAnswer)
                        .ifPresent(
                                target ->
                                        cell(
                                                Use.of(What.REMEMBERED, of.head()),
                                                "import_memory",
                                                of.id(),
                                                "meaning",
                                                of.word(),
                                                (f, was) ->
                                                        target.called(
                                                                        f.item(
                                                                                form.name(),
                                                                                target.name()))
                                                                .word()));
            }
        }
    }

    private void rule(
            Questionnaire form,
            String where,
            String table,
            String id,
            String column,
            @Nullable String rule) {
        if (rule == null
                || rule.isBlank()
                || NO_RULE.contains(rule.strip().toLowerCase(java.util.Locale.ROOT))) {
            return;
        }
        try {
            Expression read = Expression.parse(rule);
            cell(
                    Use.of(What.RULE, form.name() + "/" + where),
                    table,
                    id,
                    column,
                    rule,
                    (f, was) -> f.ofForm(form.name(), read).source());
        } catch (FaultException unreadable) {
            // told where the questionnaire is read; it asks for nothing
        }
    }
}
