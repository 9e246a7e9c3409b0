package org.feltbok.dataset.ui;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.IndicatorData;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.expr.CodeList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a number is, as its figure says it: the question, which answers or code, which number, and
 * of whom.
 *
 * @param data whose rows are behind it
 */
record NumberWords(StudyData study, Dataset data, Texts texts) {
    String of(Measure measure) {
        List<String> parts = new ArrayList<>();
        parts.add(subject(measure.subject()));
        parts.add(
                texts.get(
                        "figures.statistic." + measure.statistic().name(),
                        measure.statistic().inLabel().toArray()));
        Stream.of(measure.of(), measure.given(), measure.by())
                .flatMap(List::stream)
                .map(this::condition)
                .forEach(parts::add);
        measure.weight().map(w -> texts.get("behind.weighted", subject(w))).ifPresent(parts::add);
        return parts.stream().filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }

    private String subject(Measure.Subject subject) {
        return switch (subject) {
            case Measure.Named n -> named(n);
            case Measure.Coded c -> with(asked(data.meant(c.item()), c.item()), code(c));
            case Measure.Indicated i -> indicated(i);
            case Measure.Responses r -> survey().map(s -> in(s.title())).orElse(r.toString());
            case Measure.Cases c -> texts.get("figurebuild.heading.cases");
            default -> subject.toString();
        };
    }

    private String named(Measure.Named named) {
        String meant = data.meant(named.name());
        String classes =
                named.codes().isEmpty()
                        ? ""
                        : data.variable(meant)
                                .map(v -> classes(v, named.codes()))
                                .orElse(named.codes());
        return with(asked(meant, named.name()), classes);
    }

    private static String with(String asked, String answers) {
        return answers.isEmpty() ? asked : asked + ": " + answers;
    }

    /** The question with its number and, where it has several rows, the row; else the variable. */
    private String asked(String name, String written) {
        for (AskedQuestion question : survey().map(Survey::questions).orElse(List.of())) {
            for (AskedItem item : question.items()) {
                if (item.name().equals(name)) {
                    String label = in(question.label());
                    boolean isOne = question.items().size() == 1;
                    String row = isOne && !label.isBlank() ? "" : in(item.label());
                    return Stream.of(
                                    question.number().isEmpty() ? "" : question.number() + ".",
                                    label.isBlank() ? row : label,
                                    row.isBlank() || label.isBlank() || row.equals(label)
                                            ? ""
                                            : "– " + row)
                            .filter(p -> !p.isBlank())
                            .collect(Collectors.joining(" "));
                }
            }
        }
        return data.variable(name)
                .map(v -> in(v.label()))
                .filter(l -> !l.isBlank())
                .orElse(written);
    }

    private String code(Measure.Coded coded) {
        return survey().flatMap(s -> s.item(data.meant(coded.item())))
                .flatMap(i -> i.codes().stream().filter(c -> is(c, coded.code())).findFirst())
                .map(c -> in(c.label()))
                .orElse(coded.code());
    }

    private static boolean is(AskedItem.Code code, String key) {
        return code.key().equals(key);
    }

    private String indicated(Measure.Indicated indicated) {
        IndicatorData known = study.indicators().get(indicated.name());
        String label = known == null ? "" : in(known.label());
        String parts =
                indicated.parts().stream()
                        .map(p -> String.join(" + ", p))
                        .collect(Collectors.joining(" : "));
        String years =
                indicated.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return with((label.isBlank() ? indicated.name() : label) + " " + years, parts);
    }

    /** Classes of a variable by what they are called; as written where they are not known. */
    private String classes(Variable variable, String codes) {
        List<String> known = variable.categories().stream().map(Category::code).toList();
        return CodeList.parts(codes, known).stream()
                .flatMap(p -> known.contains(p) ? Stream.of(p) : Stream.of(p.split("[|]")))
                .map(part -> between(variable, part.strip()))
                .collect(Collectors.joining(", "));
    }

    private String between(Variable variable, String codes) {
        Optional<String> whole = label(variable, codes);
        int dash = codes.indexOf('-', 1);
        if (whole.isPresent() || dash < 0) {
            return whole.orElse(codes);
        }
        Optional<String> from = label(variable, codes.substring(0, dash).strip());
        Optional<String> to = label(variable, codes.substring(dash + 1).strip());
        return from.isPresent() && to.isPresent() ? from.get() + " – " + to.get() : codes;
    }

    private Optional<String> label(Variable variable, String code) {
        int at = variable.indexOf(code);
        return at < 0
                ? Optional.empty()
                : Optional.of(in(variable.categories().get(at).label())).filter(l -> !l.isBlank());
    }

    private String condition(Condition condition) {
        if (condition instanceof Asks asks && asks.isEqual()) {
            String meant = data.meant(asks.variable());
            Optional<Variable> variable = data.variable(meant);
            if (variable.isPresent() && !variable.get().categories().isEmpty()) {
                return with(asked(meant, asks.variable()), classes(variable.get(), asks.value()));
            }
        }
        return condition.toString();
    }

    private Optional<Survey> survey() {
        return Optional.ofNullable(study.surveys().get(data.name()));
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }
}
