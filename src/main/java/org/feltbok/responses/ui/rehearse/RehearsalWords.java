package org.feltbok.responses.ui.rehearse;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.tabular.ReadAs;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** What things are called in a rehearsal. */
record RehearsalWords(Texts texts) {
    String get(String key, Object... args) {
        return texts.get(key, args);
    }

    String state(CellState state) {
        return texts.get("rehearse.state." + state.name().toLowerCase(Locale.ROOT));
    }

    String target(Form form, ColumnTarget target) {
        return switch (target.kind()) {
            case LEFT_OUT -> texts.get("rehearse.target.out");
            case UNSETTLED -> texts.get("rehearse.target.choose");
            case ABOUT -> texts.get("rehearse.target" + target.name());
            case ITEM -> target.name();
            case TICK ->
                    target.isPlace()
                            ? texts.get(
                                    "rehearse.target.place",
                                    target.name(),
                                    target.code().substring(1))
                            : target.name() + " · " + target.code();
        };
    }

    /** An answer as it stands in files; short, as people look at many. */
    String answer(Item item, Answer answer) {
        if (answer instanceof Answer.Missing m) {
            return answer.isRecorded()
                    ? texts.get("rehearse.missing." + m.kind().word().substring(1))
                    : "";
        }
        return AnswerText.of(item, answer).lines().findFirst().orElse("");
    }

    String cell(Item item, ImportPlan.Cell cell) {
        return switch (cell.state()) {
            case REFUSED -> cell.refused();
            case CHANGED -> answer(item, cell.before()) + " → " + answer(item, cell.after());
            default -> answer(item, cell.after());
        };
    }

    /** Where a fault stands, without the file, which is told above. */
    String place(Fault fault, int rows) {
        Fault.Place at = fault.place();
        String column = Optional.ofNullable(at.column()).orElse("");
        return rows == 0
                ? column
                : texts.get("rehearse.fault.place", rows, at.row() == null ? 1 : at.row(), column);
    }

    String sentence(Fault fault) {
        return texts.fault(new Fault(Fault.Place.none(), fault.key(), fault.args()));
    }

    String readAs(String source, Optional<ReadAs> as) {
        String program = texts.get("rehearse.source." + source);
        return as.map(
                        a ->
                                texts.get(
                                        "rehearse.read_as",
                                        program,
                                        a.charset().map(Charset::displayName).orElse(""),
                                        separator(a.separator().orElse(','))))
                .orElseGet(() -> texts.get("rehearse.read_as_book", program));
    }

    String separator(char c) {
        return switch (c) {
            case '\t' -> texts.get("rehearse.separator.tab");
            case ';' -> texts.get("rehearse.separator.semicolon");
            case ',' -> texts.get("rehearse.separator.comma");
            default -> String.valueOf(c);
        };
    }
}
