package org.feltbok.interviews;

import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.tabular.Row;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of interviews.csv. */
final class InterviewRows {
    private final PlainSheet sheet;
    private final PlainFaults faults;

    InterviewRows(PlainSheet sheet, PlainFaults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    List<Interview> read() {
        List<Interview> found = new ArrayList<>();
        for (Row row : sheet.filled("interview", "case", "role")) {
            String key = row.get("interview");
            String id = sheet.declare(row, "interview", InterviewsPart.INTERVIEW);
            Optional<String> caseId = sheet.reference(row, "case", PlainContext.CASE);
            found.add(
                    new Interview(
                            id,
                            key,
                            caseId.orElse(""),
                            sheet.local(row, "role"),
                            orNull(row, "informant"),
                            orNull(row, "interviewer"),
                            date(row),
                            minutes(row),
                            status(row),
                            sheet.reference(row, "origin", PlainContext.ORIGIN).orElse(null),
                            found.size() + 1));
        }
        return found;
    }

    private static @Nullable String orNull(Row row, String column) {
        return row.has(column) ? row.get(column) : null;
    }

    private @Nullable LocalDate date(Row row) {
        if (!row.has("date")) {
            return null;
        }
        try {
            return LocalDate.parse(row.get("date"));
        } catch (DateTimeException e) {
            faults.add(sheet.place(row, "date"), "plain.not_date", row.get("date"));
            return null;
        }
    }

    private @Nullable Integer minutes(Row row) {
        if (!row.has("minutes")) {
            return null;
        }
        if (!row.get("minutes").matches("\\d{1,4}")) {
            faults.add(sheet.place(row, "minutes"), "plain.not_whole", row.get("minutes"));
            return null;
        }
        return Integer.valueOf(row.get("minutes"));
    }

    private InterviewStatus status(Row row) {
        if (!row.has("status")) {
            return InterviewStatus.PLANNED;
        }
        Optional<InterviewStatus> status = InterviewStatus.ofWord(row.get("status"));
        if (status.isEmpty()) {
            faults.add(
                    sheet.place(row, "status"),
                    "plain.wrong_word",
                    row.get("status"),
                    "done, notes, planned");
        }
        return status.orElse(InterviewStatus.PLANNED);
    }
}
