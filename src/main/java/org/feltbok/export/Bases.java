package org.feltbok.export;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.PlainText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.SmallBases;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The list of questions: of whom each was asked, who answered, and why others did not. */
final class Bases {
    private static final MissingKind[] KINDS = MissingKind.values();
    private final StudyData study;
    private final SmallBases small;
    private final Texts texts;

    private Bases(StudyData study, SmallBases small, Texts texts) {
        this.study = study;
        this.small = small;
        this.texts = texts;
    }

    static ListSheet of(StudyData study, SmallBases small, Texts texts) {
        return new Bases(study, small, texts).list();
    }

    private ListSheet list() {
        List<List<String>> rows = new ArrayList<>();
        for (Survey survey : study.surveys().values()) {
            for (AskedQuestion question : survey.questions()) {
                for (AskedItem item : question.items()) {
                    if (survey.data().owns(item.name())) {
                        rows.add(row(survey, question, item));
                    }
                }
            }
        }
        List<String> told = new ArrayList<>(List.of(texts.get("export.bases.told")));
        if (hides()) {
            told.add(texts.get("export.bases.hidden", small.least()));
        }
        List<Integer> widths = new ArrayList<>(List.of(14, 6, 46, 12, 8, 8, 8));
        List<String> headings =
                new ArrayList<>(
                        Stream.of(
                                        "questionnaire",
                                        "number",
                                        "question",
                                        "variable",
                                        "all",
                                        "asked",
                                        "answered")
                                .map(h -> texts.get("export.bases." + h))
                                .toList());
        for (MissingKind kind : KINDS) {
            headings.add(texts.get("export.data.missing." + kind.name().toLowerCase(Locale.ROOT)));
            widths.add(10);
        }
        return new ListSheet(
                texts.get("export.sheet.bases"),
                texts.get("export.bases.title"),
                told,
                headings,
                widths,
                rows,
                Set.of());
    }

    private boolean hides() {
        return small.choice() == SmallBases.Choice.HIDE;
    }

    private List<String> row(Survey survey, AskedQuestion question, AskedItem item) {
        Dataset data = survey.data();
        Variable variable = data.require(item.name());
        Column column = data.column(item.name());
        int[] missing = new int[KINDS.length];
        int lacking = 0;
        for (int row = 0; row < data.size(); row++) {
            MissingKind kind = missing(variable, column, row);
            if (kind != null) {
                missing[kind.ordinal()]++;
                lacking++;
            }
        }
        String asked = PlainText.of(question.label().in(texts.language()));
        String words = PlainText.of(item.label().in(texts.language()));
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                PlainText.of(survey.title().in(texts.language())),
                                PlainText.of(question.number()),
                                words.equals(asked) || words.isEmpty()
                                        ? asked
                                        : asked.isEmpty() ? words : asked + " – " + words,
                                PlainText.of(item.name()),
                                String.valueOf(data.size()),
                                String.valueOf(
                                        data.size() - missing[MissingKind.NOT_ASKED.ordinal()])));
        int[] parts = new int[KINDS.length + 1];
        parts[0] = data.size() - lacking;
        System.arraycopy(missing, 0, parts, 1, missing.length);
        boolean[] out = hides() ? LeftOut.of(parts, small) : new boolean[parts.length];
        if (out[1 + MissingKind.NOT_ASKED.ordinal()]) {
            cells.set(cells.size() - 1, CellSource.SUPPRESSED_SIGN);
        }
        for (int i = 0; i < parts.length; i++) {
            cells.add(out[i] ? CellSource.SUPPRESSED_SIGN : String.valueOf(parts[i]));
        }
        return cells;
    }

    private static @Nullable MissingKind missing(Variable variable, Column column, int row) {
        return switch (column) {
            case CategoryColumn categories -> categories.lacking(row, variable.categories());
            case NumberColumn numbers -> numbers.lacking(row);
            default -> null;
        };
    }
}
