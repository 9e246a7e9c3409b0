package org.feltbok.coding.help;

import org.feltbok.analysis.words.Measured;
import org.feltbok.analysis.words.Measured.Score;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodableItem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How right suggestions were, as lines of a table: all codes, the commonest code, then each. */
public final class MeasuredRows {
    private final Texts texts;

    public MeasuredRows(Texts texts) {
        this.texts = texts;
    }

    /** One line. */
    public record Line(String name, Score score) {}

    public List<Line> of(Measured measured, AnswerSheet sheet) {
        if (measured.texts() == 0) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.get("similar.all_codes"), measured.all()));
        lines.add(new Line(texts.get(key("similar.commonest", sheet)), measured.commonest()));
        for (Measured.PerCode code : measured.codes()) {
            sheet.tree()
                    .byId(code.code())
                    .ifPresent(
                            c ->
                                    lines.add(
                                            new Line(
                                                    sheet.tree().told(c, texts.language()),
                                                    code.score())));
        }
        return lines;
    }

    private static String key(String key, AnswerSheet sheet) {
        return sheet.item() == null ? key : CodableItem.key(sheet.item().itemId(), key);
    }

    /** The same as cells, the head first; what is undefined says so. */
    public List<List<Object>> cells(Measured measured, AnswerSheet sheet) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        texts.get("similar.code"),
                        texts.get("similar.given"),
                        texts.get("similar.suggested"),
                        texts.get("similar.right"),
                        texts.get("similar.precision"),
                        texts.get("similar.recall")));
        for (Line line : of(measured, sheet)) {
            Score s = line.score();
            rows.add(
                    List.of(
                            line.name(),
                            s.given(),
                            s.suggested(),
                            s.right(),
                            cell(s.precision()),
                            cell(s.recall())));
        }
        return rows;
    }

    private Object cell(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : texts.get("similar.undefined");
    }
}
