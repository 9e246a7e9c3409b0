package org.feltbok.coding;

import org.feltbok.base.Fault.Place;
import org.feltbok.interviews.InterviewsPart;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.tabular.Row;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of the files in the folder {@code codings}. */
final class CodingRows {
    /** How a coding may have come to be. */
    private static final String[] MADE = {
        "hand", "group", "rule", "suggestion", "merge", "split", "import", "agreed"
    };

    private final PlainSheet sheet;
    private final PlainContext context;
    private final PlainFaults faults;

    CodingRows(PlainSheet sheet, PlainContext context, PlainFaults faults) {
        this.sheet = sheet;
        this.context = context;
        this.faults = faults;
    }

    /** A row of done.csv; target as in {@link PlainCoding}. */
    record Done(
            Place place,
            String codebookId,
            String personId,
            TextRef.Kind kind,
            String target,
            boolean done,
            boolean seen,
            @Nullable String memo) {}

    List<PlainCoding> answers() {
        List<PlainCoding> found = new ArrayList<>();
        for (Row row : sheet.filled("coder", "codebook", "response", "item", "code")) {
            answer(row).flatMap(target -> coding(row, target)).ifPresent(found::add);
        }
        return found;
    }

    List<PlainCoding> passages() {
        List<PlainCoding> found = new ArrayList<>();
        for (Row row : sheet.filled("coder", "codebook", "interview", "passage", "code")) {
            passage(row).flatMap(target -> coding(row, target)).ifPresent(found::add);
        }
        return found;
    }

    List<Done> done() {
        List<Done> found = new ArrayList<>();
        for (Row row : sheet.filled("coder", "codebook")) {
            TextRef.Kind kind = row.has("interview") ? TextRef.Kind.PASSAGE : TextRef.Kind.ANSWER;
            Optional<String> target = kind == TextRef.Kind.PASSAGE ? passage(row) : answer(row);
            Optional<String> book = sheet.reference(row, "codebook", CodebooksPart.CODEBOOK);
            Optional<String> coder = sheet.reference(row, "coder", PlainContext.PERSON);
            if (target.isPresent() && book.isPresent() && coder.isPresent()) {
                found.add(
                        new Done(
                                sheet.place(row),
                                book.get(),
                                coder.get(),
                                kind,
                                target.get(),
                                !sheet.word(row, "done", "yes", "yes", "no").equals("no"),
                                sheet.word(row, "seen", "no", "yes", "no").equals("yes"),
                                row.has("memo") ? row.get("memo") : null));
            }
        }
        return found;
    }

    private Optional<PlainCoding> coding(Row row, String target) {
        Optional<String> coder = sheet.reference(row, "coder", PlainContext.PERSON);
        Optional<String> code =
                reference(
                        CodebooksPart.CODE,
                        row.get("codebook") + "/" + row.get("code"),
                        row,
                        "code");
        if (coder.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        Span span =
                PlainCoding.span(row.get("start"), row.get("end"), sheet.place(row), faults)
                        .orElse(null);
        if (span == null && (row.has("start") || row.has("end"))) {
            // told; what the quote would be compared with is not known
            return Optional.empty();
        }
        String lost = row.has("lost") ? row.get("lost") : null;
        return Optional.of(
                new PlainCoding(
                        sheet.place(row),
                        coder.get(),
                        code.get(),
                        target,
                        span,
                        row.get("quote"),
                        lost,
                        at(row),
                        made(row)));
    }

    private PlainCoding.Made made(Row row) {
        String word = sheet.word(row, "made", "", MADE);
        return new PlainCoding.Made(
                sheet.reference(row, "layer", CodingsPart.LAYER).orElse(null),
                word.isEmpty() ? null : word,
                row.has("made_from") ? row.get("made_from") : null,
                instant(row, "looked"));
    }

    private @Nullable Instant at(Row row) {
        String at = instant(row, "at");
        return at == null ? null : Instant.parse(at);
    }

    /** As it is written; null where there is none or it is told to be none. */
    private @Nullable String instant(Row row, String column) {
        if (!row.has(column)) {
            return null;
        }
        try {
            Instant.parse(row.get(column));
            return row.get(column);
        } catch (DateTimeException e) {
            faults.add(sheet.place(row, column), "coding.plain.not_instant", row.get(column));
            return null;
        }
    }

    private Optional<String> answer(Row row) {
        return ItemNames.find(row.get("item"), sheet.place(row, "item"), context, faults)
                .flatMap(
                        item ->
                                reference(
                                                PlainContext.RESPONSE,
                                                item.questionnaire() + "/" + row.get("response"),
                                                row,
                                                "response")
                                        .map(response -> response + "/" + item.id()));
    }

    private Optional<String> passage(Row row) {
        return reference(
                InterviewsPart.PASSAGE,
                row.get("interview") + "/" + row.get("passage"),
                row,
                "passage");
    }

    private Optional<String> reference(String kind, String key, Row row, String column) {
        return context.reference(kind, key, sheet.place(row, column), faults);
    }
}
