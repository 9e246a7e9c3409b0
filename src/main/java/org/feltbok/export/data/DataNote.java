package org.feltbok.export.data;

import org.feltbok.analysis.DataOrigin;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.PlainText;
import org.feltbok.base.text.Texts;
import org.feltbok.export.data.DataRecipe.Content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documentation that goes with data files: what they are, from when, how many, what is not
 * real, what stands for what is missing, and what is told of cases.
 */
final class DataNote {
    private final StudyData data;
    private final WhatIsTold told;
    private final Instant asOf;
    private final Texts texts;

    DataNote(StudyData data, WhatIsTold told, Instant asOf, Texts texts) {
        this.data = data;
        this.told = told;
        this.asOf = asOf;
        this.texts = texts;
    }

    /** About all tables, as lines of text. */
    String text(List<DataTable> tables, DataRecipe recipe) {
        List<String> lines = new ArrayList<>(about());
        for (DataTable table : tables) {
            lines.add("");
            lines.addAll(about(table));
        }
        lines.add("");
        lines.addAll(cells(recipe.contents()));
        if (recipe.isForStatistics()) {
            lines.add("");
            lines.add(texts.get("export.data.note.statistics"));
            if (recipe.formats().contains(DataRecipe.Format.SAV)) {
                lines.add(texts.get("export.data.note.sav"));
            }
            if (recipe.formats().contains(DataRecipe.Format.DTA)) {
                lines.add(texts.get("export.data.note.dta"));
            }
            lines.add(
                    texts.get(
                            recipe.names()
                                    ? "export.data.note.statistics_names"
                                    : "export.data.note.statistics_nameless"));
        }
        if (recipe.formats().contains(DataRecipe.Format.CSV)) {
            lines.add("");
            lines.add(texts.get("export.data.note.csv"));
        }
        return PlainText.of(String.join("\n", lines)) + "\n";
    }

    /** About one table, as lines of its workbook's first sheet. */
    List<String> lines(DataTable table, Collection<Content> contents) {
        return Stream.of(about(), List.of(""), about(table), List.of(""), cells(contents))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> about() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("export.data.note.title", data.title().in(texts.language())));
        String notice = data.notice().in(texts.language());
        if (!notice.isEmpty()) {
            lines.add(notice);
        }
        lines.add(
                texts.get(
                        "export.data.note.date",
                        asOf.atZone(ZoneOffset.UTC).toLocalDate().toString()));
        String made =
                String.join(
                        ", ",
                        data.origins().values().stream()
                                .filter(DataOrigin::isMade)
                                .map(o -> o.label().in(texts.language()))
                                .toList());
        if (!made.isEmpty()) {
            lines.add(texts.get("export.data.note.made", made));
        }
        lines.add(
                texts.get(
                        told.isPseudonymised()
                                ? "export.data.note.pseudonyms"
                                : "export.data.note.names"));
        return lines;
    }

    private List<String> about(DataTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get(
                        "export.data.note.table",
                        table.name(),
                        table.title(),
                        table.rows(),
                        table.columns().size()));
        if (!table.name().equals(DataTables.CASES)) {
            lines.add(texts.get("export.data.note.first"));
        }
        table.origins().forEach(o -> lines.add(texts.get("export.data.note.origin", o)));
        return lines;
    }

    private List<String> cells(Collection<Content> contents) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("export.data.note.base"));
        lines.add(texts.get("export.data.note.missing"));
        for (MissingKind kind : MissingKind.values()) {
            String word =
                    kind == MissingKind.NOT_RECORDED
                            ? texts.get("export.data.note.empty")
                            : kind.word();
            lines.add(
                    texts.get(
                            contents.contains(Content.CODES)
                                    ? "export.data.note.kind"
                                    : "export.data.note.kind_label",
                            DataWords.told(texts, kind),
                            word));
        }
        lines.add(texts.get("export.data.note.several"));
        return lines;
    }
}
