package org.feltbok.figures.build;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Key, number, title and section of a new figure, as long as nobody says otherwise. */
public final class Proposal {
    private static final int SHORT = 90;

    private final StudyData study;
    private final FigureBook book;
    private final Countables all;

    public Proposal(StudyData study, FigureBook book, Countables all) {
        this.study = study;
        this.book = book;
        this.all = all;
    }

    /** What goes with some choices; empty texts while nothing is chosen. */
    public FigureBuilder.Dress of(Choices choices) {
        FigureSpec.Kind kind = kind(choices);
        int number = nextNumber(kind);
        return new FigureBuilder.Dress(
                next().key(kind, number),
                Optional.of(number),
                text(t -> title(choices, t)),
                text(t -> subtitle(choices, t)),
                section(choices));
    }

    private static FigureSpec.Kind kind(Choices choices) {
        return choices.chart() == ChartStyle.Kind.TABLE
                ? FigureSpec.Kind.TABLE
                : FigureSpec.Kind.FIGURE;
    }

    /** One more than the greatest of its kind. */
    public int nextNumber(FigureSpec.Kind kind) {
        return next().number(kind);
    }

    private NextFigure next() {
        return new NextFigure(book, study.language());
    }

    private Texts main() {
        return new Texts(Language.of(java.util.Locale.of(study.language())));
    }

    /** In the language of the study, and in others that its texts are there in. */
    private LocalText text(Function<Texts, String> made) {
        String own = made.apply(main());
        Map<String, String> others = new HashMap<>();
        for (Language language : Language.values()) {
            boolean known = language != main().language() && isTranslated(language);
            if (known && !own.isEmpty()) {
                others.put(language.code(), made.apply(new Texts(language)));
            }
        }
        return new LocalText(own, others);
    }

    /** Codes of the languages that its texts are there in, the study's own first. */
    List<String> languages() {
        Set<String> codes = new LinkedHashSet<>(List.of(study.language()));
        codes.addAll(book.languages());
        for (Language language : Language.values()) {
            if (language != main().language() && isTranslated(language)) {
                codes.add(language.code());
            }
        }
        return List.copyOf(codes);
    }

    private boolean isTranslated(Language language) {
        return all.all().stream().anyMatch(c -> c.label().others().containsKey(language.code()));
    }

    private static String title(Countable what, Texts texts, String groups) {
        String full = what.label().in(texts.language());
        String brief = what.shortLabel().in(texts.language());
        String name = (full.length() <= SHORT || brief.isEmpty() ? full : brief).strip();
        String bare = name.replaceFirst("[.:]$", "");
        return groups.isEmpty()
                ? bare
                : texts.get("figures.build.title.by", bare.replaceFirst("\\s*[?]$", ""), groups);
    }

    /** Codes by the same codes. */
    private static boolean isTogether(Choices choices, Countable what) {
        return what.hasCodes() && choices.by().equals(List.of(what.condition()));
    }

    private String together(Countable what, Texts texts) {
        return texts.get("figures.build.title.together", title(what, texts, ""));
    }

    private String explained(Countable what, Choices choices, Texts texts) {
        return texts.get(
                "figures.build.title.explained",
                title(what, texts, ""),
                choices.predictors().terms().stream()
                        .flatMap(t -> all.of(t).stream())
                        .distinct()
                        .map(c -> lower(c.shortLabel().in(texts.language())))
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private String title(Choices choices, Texts texts) {
        return all.named(choices.what())
                .map(
                        w ->
                                isTogether(choices, w)
                                        ? together(w, texts)
                                        : choices.number() == NumberKind.REGRESSION
                                                ? explained(w, choices, texts)
                                                : title(w, texts, groups(choices, texts)))
                .orElse("");
    }

    /** The number and the groups in words, and whom alone it tells of. */
    private String subtitle(Choices choices, Texts texts) {
        return all.named(choices.what()).map(w -> subtitle(choices, w, texts)).orElse("");
    }

    private String subtitle(Choices choices, Countable what, Texts texts) {
        String groups = groups(choices, texts);
        String number = number(choices, what, texts);
        String told =
                groups.isEmpty() || number.isEmpty()
                        ? number
                        : texts.get("figures.build.subtitle.by", number, groups);
        String sentence = told.isEmpty() ? "" : told + ".";
        return (sentence + " " + new OnlyWords(all, texts).sentence(choices.only())).strip();
    }

    private String number(Choices choices, Countable what, Texts texts) {
        if (choices.chart() == ChartStyle.Kind.BOX
                || choices.chart() == ChartStyle.Kind.HISTOGRAM
                || choices.chart() == ChartStyle.Kind.SCATTER) {
            return "";
        }
        String name = numberName(choices.number(), choices.argument(), texts);
        if (choices.number() == NumberKind.REGRESSION
                && choices.period().from() < choices.period().to()) {
            return texts.get(
                    "figures.build.subtitle.regression_change",
                    String.valueOf(choices.period().from()),
                    String.valueOf(choices.period().to()));
        }
        return what.form() == Countable.Form.SERIES
                ? part(name, choices.period().part(), texts) + ", " + period(choices, texts)
                : name;
    }

    /** Without its parts nobody knows what a share or ratio is of. */
    private static String part(String name, String part, Texts texts) {
        return part.isEmpty()
                ? name
                : texts.get(
                        "figures.build.subtitle.part",
                        name,
                        part.replace("|", " + ").replace(":", " : "));
    }

    private static String period(Choices choices, Texts texts) {
        Choices.Period period = choices.period();
        if (period.from() == period.to()) {
            return String.valueOf(period.to());
        }
        String from = String.valueOf(period.from());
        String key =
                choices.number() == NumberKind.INDEX
                        ? "figures.build.subtitle.since"
                        : "figures.build.subtitle.years";
        return texts.get(key, from, String.valueOf(period.to()));
    }

    /** What a number is called. */
    public static String numberName(NumberKind number, String argument, Texts texts) {
        return number == NumberKind.QUANTILE
                ? texts.get("figures.build.number.quantile", argument)
                : texts.get(
                        "figures.build.number." + number.name().toLowerCase(java.util.Locale.ROOT));
    }

    private String groups(Choices choices, Texts texts) {
        List<String> names =
                choices.by().stream()
                        .flatMap(b -> all.inCondition(b).stream())
                        .map(c -> lower(c.shortLabel().in(texts.language())))
                        .toList();
        return String.join(texts.get("figures.build.title.and"), names);
    }

    /** Within a sentence; a name of capitals stays as it is. */
    private static String lower(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Where the report has other figures of the same, else where its last figure stands. */
    private String section(Choices choices) {
        return book.figures().stream()
                .filter(f -> !f.section().isEmpty() && isAbout(f, choices.what()))
                .reduce((a, b) -> b)
                .map(FigureSpec::section)
                .orElse("");
    }

    private static boolean isAbout(FigureSpec figure, String what) {
        Stream<String> named =
                Stream.concat(figure.rows().stream(), figure.columns().stream())
                        .flatMap(
                                a ->
                                        switch (a.source()) {
                                            case Axis.Items s -> s.names().stream();
                                            case Axis.Answers s -> Stream.of(s.name());
                                            case Axis.CodesOf s -> Stream.of(s.item());
                                            default -> Stream.of(a.piece().variable());
                                        });
        return Stream.concat(named, Stream.of(figure.base().variable()))
                .filter(n -> !n.isEmpty())
                .anyMatch(
                        n ->
                                n.equals(what)
                                        || n.matches(
                                                java.util.regex.Pattern.quote(what) + "_\\w+"));
    }
}
